// Whether a city that answers for the place lies in the jurisdiction: is it, is part of it or is a member of it.
CALL () {
  WITH $kind AS kind WHERE kind = 'CITY'
  MATCH (c:City {id: $id})
  RETURN c
  UNION
  WITH $kind AS kind WHERE kind = 'FACILITY'
  MATCH (:Facility {id: $id})-[:LOCATED_IN]->(c:City)
  RETURN c
  UNION
  WITH $kind AS kind WHERE kind = 'RESERVOIR'
  MATCH (:Reservoir {id: $id})-[:LOCATED_IN]->(c:City)
  RETURN c
  UNION
  WITH $kind AS kind WHERE kind = 'REACH'
  MATCH (:Reach {id: $id})<-[:LIES_ON]-(c:City)
  RETURN c
  UNION
  WITH $kind AS kind WHERE kind = 'RIVER_POINT'
  MATCH (:River {id: split($id, '@')[0]})<-[:PART_OF]-(:Reach)<-[p:LIES_ON]-(c:City)
  WHERE p.entryKmToMouth >= toFloat(split($id, '@')[1]) >= p.exitKmToMouth
  RETURN c
  UNION
  WITH $kind AS kind WHERE kind = 'RESOURCE'
  MATCH (:Resource {id: $id})-[:HELD_BY]->(c:City)
  RETURN c
  UNION
  WITH $kind AS kind WHERE kind = 'HAZARD'
  MATCH (:Hazard {id: $id})-[:ORIGINATES_AT|COVERS]->(c:City)
  RETURN c
  UNION
  WITH $kind AS kind WHERE kind = 'HAZARD'
  MATCH (:Hazard {id: $id})-[:ORIGINATES_AT]->(:Facility|Reservoir)-[:LOCATED_IN]->(c:City)
  RETURN c
  UNION
  WITH $kind AS kind WHERE kind = 'HAZARD'
  MATCH (:Hazard {id: $id})-[:COVERS]->(:Reach)<-[:LIES_ON]-(c:City)
  RETURN c
  UNION
  WITH $kind AS kind WHERE kind = 'HAZARD'
  MATCH (:Hazard {id: $id})-[at:ORIGINATES_AT]->(:Reach)-[:PART_OF]->(river:River)
  MATCH (river)<-[:PART_OF]-(:Reach)<-[p:LIES_ON]-(c:City)
  WHERE p.entryKmToMouth >= at.km >= p.exitKmToMouth
  RETURN c
}
// A hazard over an area is inside only if all of it is; for everything else one city that answers for it is enough.
WITH c, EXISTS { MATCH (:Hazard {id: $id})-[:COVERS]->() WHERE $kind = 'HAZARD' } AS area
WITH area, count(c) AS cities, count(CASE
  WHEN c.id = $jurisdiction
    OR EXISTS { (c)-[:PART_OF]->(:Province {id: $jurisdiction}) }
    OR EXISTS { (c)-[:PART_OF]->(:Province)-[:PART_OF]->(:Country {id: $jurisdiction}) }
    OR EXISTS { (c)-[:MEMBER_OF]->(:CoordinatingBody {id: $jurisdiction}) }
  THEN 1 END) AS inside
RETURN CASE WHEN area THEN inside > 0 AND inside = cities ELSE inside > 0 END AS within
