MATCH (reservoir:Reservoir)
WHERE reservoir.id IN $ids
OPTIONAL MATCH (reservoir)-[at:IMPOUNDS]->(:Reach)-[:PART_OF]->(river:River)
RETURN reservoir, river.id AS riverId, at.kmToMouth AS kmToMouth
