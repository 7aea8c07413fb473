// City: shareable resources within six hours
// $cityId, $withinMin = 360. Links are usable both ways, four at most. Readiness counts. What a holder keeps for itself is
// the larger of a share of its stock and an amount for each 1,000 people. Holders that are exposed themselves are left out.
MATCH (city:City {id: $cityId})
MATCH way = (city)-[:LINKED_TO]-{0,4}(holder:City)
WITH holder, reduce(min = 0.0, link IN relationships(way) | min + link.durationMin) AS travelMin
WHERE travelMin <= $withinMin
WITH holder, min(travelMin) AS travelMin
WHERE NOT EXISTS { (holder)-[:EXPOSED_TO]->(:Hazard) }
MATCH (holder)<-[held:HELD_BY]-(resource:Resource)-[:OF_KIND]->(kind:ResourceKind)
WITH holder, held, resource, kind, travelMin + coalesce(resource.readinessMin, 0) AS arrivalMin,
     coalesce(resource.reserveShare, 0) * resource.quantity AS share,
     coalesce(resource.reservePer1000, 0) * coalesce(holder.population, 0) / 1000 AS perHead
WITH *, resource.quantity - CASE WHEN share > perHead THEN share ELSE perHead END AS canLend
WHERE arrivalMin <= $withinMin AND canLend > 0
RETURN resource, held, holder, kind.name AS what, round(canLend, 1) AS canLend, kind.unit AS unit, holder.name AS from,
       arrivalMin
ORDER BY what, arrivalMin
LIMIT 300
