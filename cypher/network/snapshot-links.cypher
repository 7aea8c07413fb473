// The order comes from the index of the keys, so that millions of links stream without being sorted.
MATCH (a:City)-[link:LINKED_TO]->(b:City)
WHERE link.key >= ''
RETURN link.key AS key, a.id AS fromId, b.id AS toId, link.mode AS mode, link.km AS km, link.durationMin AS durationMin,
       link.travellersPerDay AS travellersPerDay, link.firstYear AS firstYear
ORDER BY key
