// Answers ENDED, NO_PLACE, OFF_RIVER, NO_CITY, TOO_MANY or DONE; writes only in the last case. No row: no such hazard.
// The hazard's lock gives each observation a number of its own.
MATCH (h:Hazard {id: $hazardId})
SET h.locked = true
REMOVE h.locked
WITH h
OPTIONAL MATCH (:River {id: $riverId})<-[:PART_OF]-(reach:Reach)
  WHERE reach.fromKmToMouth >= $km >= reach.toKmToMouth
WITH h, reach ORDER BY reach.seq LIMIT 1
OPTIONAL MATCH (facility:Facility {id: $facilityId})
OPTIONAL MATCH (city:City {id: $cityId})
WITH h, coalesce(reach, facility, city) AS place
WITH h, place,
     CASE WHEN h.endedAt IS NOT NULL THEN 'ENDED'
          WHEN place IS NULL THEN 'NO_PLACE'
          WHEN $onRiver AND NOT place:Reach AND NOT EXISTS { MATCH (place)-[:LIES_ON]->(:Reach) } THEN 'OFF_RIVER'
          WHEN NOT $onRiver AND place:Facility AND NOT EXISTS { MATCH (place)-[:LOCATED_IN]->(:City) } THEN 'NO_CITY'
          WHEN COUNT { MATCH (h)<-[:OF_HAZARD]-(o:Observation) WHERE o.retractedAt IS NULL } >= $most THEN 'TOO_MANY'
          ELSE 'DONE' END AS outcome
FOREACH (x IN CASE WHEN outcome = 'DONE' THEN [1] ELSE [] END |
  SET h.revision = h.revision + 1, h.observed = coalesce(h.observed, 0) + 1
  CREATE (made:Observation {id: h.id + '#' + toString(h.observed), number: h.observed, hazardId: h.id,
    recordedAt: datetime.realtime()})
  SET made += $facts
  CREATE (made)-[:OF_HAZARD]->(h)
  CREATE (made)-[:SEEN_AT]->(place))
WITH h, outcome
OPTIONAL MATCH (observation:Observation {id: CASE outcome WHEN 'DONE' THEN h.id + '#' + toString(h.observed) END})
RETURN outcome, observation
