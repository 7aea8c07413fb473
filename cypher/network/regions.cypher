MATCH (region:Region)
RETURN region
ORDER BY region.id
