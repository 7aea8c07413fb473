MATCH (type:HazardType)
WHERE type.code > $after
RETURN type
ORDER BY type.code
LIMIT $limit
