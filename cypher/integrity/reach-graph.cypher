// Every way from reach to reach, for the search for circles in memory.
MATCH (reach:Reach)-[:FLOWS_INTO]->(next:Reach)
RETURN reach.id AS id, next.id AS next
ORDER BY id, next
