MATCH (city:City)
WHERE city.id > $after
  AND ($region IS NULL OR city.region = $region)
  AND ($provinceId IS NULL OR EXISTS { MATCH (city)-[:PART_OF]->(:Province {id: $provinceId}) })
RETURN city
ORDER BY city.id
LIMIT $limit
