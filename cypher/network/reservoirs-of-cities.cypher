MATCH (city:City)<-[:LOCATED_IN]-(reservoir:Reservoir)
WHERE city.id IN $ids
OPTIONAL MATCH (reservoir)-[at:IMPOUNDS]->(:Reach)-[:PART_OF]->(river:River)
RETURN city.id AS cityId, reservoir, river.id AS riverId, at.kmToMouth AS kmToMouth
ORDER BY cityId, reservoir.id
