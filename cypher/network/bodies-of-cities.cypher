MATCH (city:City)-[:MEMBER_OF]->(body:CoordinatingBody)
WHERE city.id IN $ids
RETURN city.id AS cityId, body
ORDER BY cityId, body.id
