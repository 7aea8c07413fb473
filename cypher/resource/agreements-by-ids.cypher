MATCH (agreement:Agreement)
WHERE agreement.id IN $ids
RETURN agreement
