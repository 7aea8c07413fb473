MATCH (city:City)-[passage:LIES_ON]->(:Reach)-[:PART_OF]->(river:River)
WHERE city.id IN $ids
RETURN city.id AS cityId, river.id AS riverId, passage
ORDER BY cityId, riverId, passage.passNo
