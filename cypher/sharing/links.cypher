MATCH (a:City)-[link:LINKED_TO]->(b:City)
RETURN a.id AS fromId, b.id AS toId, link.mode AS mode, link.line AS line, link.km AS km, link.durationMin AS durationMin,
       link.firstYear AS firstYear
ORDER BY link.key
