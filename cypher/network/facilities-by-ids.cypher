MATCH (facility:Facility)
WHERE facility.id IN $ids
OPTIONAL MATCH (facility)-[at:LIES_ON]->(:Reach)-[:PART_OF]->(river:River)
OPTIONAL MATCH (facility)-[:LOCATED_IN]->(city:City)
RETURN facility, city.id AS inCityId, river.id AS riverId, at.kmToMouth AS kmToMouth
