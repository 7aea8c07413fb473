MATCH (river:River)
WHERE river.id > $after AND ($region IS NULL OR river.region = $region)
RETURN river
ORDER BY river.id
LIMIT $limit
