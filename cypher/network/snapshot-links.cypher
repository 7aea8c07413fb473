MATCH (a:City)-[link:LINKED_TO]->(b:City)
RETURN link.key AS key, a.id AS fromId, b.id AS toId, link.mode AS mode, link.km AS km, link.durationMin AS durationMin,
       link.travellersPerDay AS travellersPerDay, link.firstYear AS firstYear
ORDER BY key
