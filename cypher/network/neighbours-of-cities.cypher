MATCH (city:City)-[border:BORDERS]-(other:City)
WHERE city.id IN $ids
RETURN city.id AS cityId, other.id AS otherId, border
ORDER BY cityId, otherId
