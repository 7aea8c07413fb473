MATCH (kind:ResourceKind)
WHERE kind.id IN $ids
RETURN kind
