MATCH (city:City)
WITH city, COUNT { (city)-[:PART_OF]->(:Province) } AS provinces
WHERE provinces <> 1
RETURN 'city-province' AS rule, city.id AS id, 'belongs to ' + toString(provinces) + ' provinces' AS detail
ORDER BY id
LIMIT $limit
