MATCH (agreement:Agreement)
WHERE EXISTS { MATCH (agreement)-[:BINDS]->(c:City) WHERE c.id IN $ids }
RETURN agreement, COLLECT { MATCH (agreement)-[:BINDS]->(city:City) RETURN city.id } AS cityIds
ORDER BY agreement.id
