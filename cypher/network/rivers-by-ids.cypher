MATCH (river:River)
WHERE river.id IN $ids
RETURN river
