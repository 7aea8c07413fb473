// A hazard with exposed cities, for the query that the start shows; the oldest, so that every start shows the same.
MATCH (h:Hazard)
WHERE EXISTS { MATCH (:City)-[:EXPOSED_TO]->(h) }
RETURN h.id AS id
ORDER BY h.start, h.id
LIMIT 1
