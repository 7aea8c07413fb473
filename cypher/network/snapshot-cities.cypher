MATCH (c:City)
RETURN c.id AS id, c.location.y AS lat, c.location.x AS lon, c.population AS population, c.areaKm2 AS areaKm2
ORDER BY id
