MATCH (r:River)
RETURN r.id AS id
ORDER BY id
