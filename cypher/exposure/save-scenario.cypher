MATCH (h:Hazard {id: $hazardId})
MERGE (scenario:Scenario {id: $id})
SET scenario += $properties, scenario.savedAt = datetime.realtime()
WITH h, scenario
CALL (h, scenario) {
  OPTIONAL MATCH (scenario)-[old:CHANGES|ABOUT]->()
  DELETE old
}
MERGE (scenario)-[:ABOUT]->(h)
WITH scenario
CALL (scenario) {
  UNWIND $places AS placeId
  CALL (placeId) {
    MATCH (place:City {id: placeId}) RETURN place
    UNION
    MATCH (place:Reservoir {id: placeId}) RETURN place
    UNION
    MATCH (place:River {id: placeId}) RETURN place
  }
  MERGE (scenario)-[:CHANGES]->(place)
  RETURN count(*) AS changed
}
RETURN scenario
