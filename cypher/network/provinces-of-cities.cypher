MATCH (city:City)-[:PART_OF]->(province:Province)
WHERE city.id IN $ids
RETURN city.id AS cityId, province
