MATCH (kind:ResourceKind)
WHERE kind.code IN $names OR kind.id IN $names
RETURN kind
ORDER BY kind.id
