MATCH (city:City {code: $code})
WHERE $region IS NULL OR city.region = $region
RETURN city
ORDER BY city.id
LIMIT 100
