MATCH (province:Province)
WHERE province.id IN $ids
RETURN province
