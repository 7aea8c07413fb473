MATCH (type:HazardType)
WHERE type.code IN $codes
RETURN type
