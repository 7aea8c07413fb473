CALL db.index.fulltext.queryNodes('names', $words) YIELD node AS city, score
WHERE city:City
  AND (score < $afterScore OR (score = $afterScore AND city.id > $afterId))
  AND ($region IS NULL OR city.region = $region)
  AND ($provinceId IS NULL OR EXISTS { MATCH (city)-[:PART_OF]->(:Province {id: $provinceId}) })
RETURN city, score
ORDER BY score DESC, city.id
LIMIT $limit
