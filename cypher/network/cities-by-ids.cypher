MATCH (city:City)
WHERE city.id IN $ids
RETURN city
