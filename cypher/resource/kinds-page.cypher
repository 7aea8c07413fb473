MATCH (kind:ResourceKind)
WHERE kind.id > $after AND ($region IS NULL OR kind.region = $region)
RETURN kind
ORDER BY kind.id
LIMIT $limit
