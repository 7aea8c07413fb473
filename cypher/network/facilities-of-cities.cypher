UNWIND $ids AS id
CALL (id) {
  MATCH (city:City {id: id})<-[:LOCATED_IN]-(facility:Facility)
  WHERE facility.id > $after AND ($kind IS NULL OR facility.kind = $kind)
  RETURN facility
  ORDER BY facility.id
  LIMIT $limit
}
OPTIONAL MATCH (facility)-[at:LIES_ON]->(:Reach)-[:PART_OF]->(river:River)
RETURN id AS inCityId, facility, river.id AS riverId, at.kmToMouth AS kmToMouth
ORDER BY inCityId, facility.id
