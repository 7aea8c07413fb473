// Facilities and dams lie on the reach that holds their kilometre.
MATCH (site:Facility|Reservoir)-[at:LIES_ON|IMPOUNDS]->(reach:Reach)
WHERE at.kmToMouth > reach.fromKmToMouth + 1 OR at.kmToMouth < reach.toKmToMouth - 1
RETURN 'site-reach' AS rule, site.id AS id, 'km ' + toString(at.kmToMouth) + ' does not lie on ' + reach.id AS detail
ORDER BY id
LIMIT $limit
