MATCH (agreement:Agreement)
WHERE agreement.id > $after
RETURN agreement
ORDER BY agreement.id
LIMIT $limit
