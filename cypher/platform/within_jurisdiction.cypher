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
  WITH $kind AS kind WHERE kind = 'RIVER'
  MATCH (:River {id: $id})<-[:PART_OF]-(:Reach)<-[:LIES_ON]-(c:City)
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
  MATCH (:Hazard {id: $id})-[:ORIGINATES_AT|COVERS]->(:Reach)<-[:LIES_ON]-(c:City)
  RETURN c
}
RETURN count(CASE
  WHEN c.id = $jurisdiction
    OR EXISTS { (c)-[:PART_OF]->(:Province {id: $jurisdiction}) }
    OR EXISTS { (c)-[:PART_OF]->(:Province)-[:PART_OF]->(:Country {id: $jurisdiction}) }
    OR EXISTS { (c)-[:MEMBER_OF]->(:CoordinatingBody {id: $jurisdiction}) }
  THEN 1 END) > 0 AS within
