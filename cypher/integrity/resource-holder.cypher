MATCH (resource:Resource)
WITH resource, COUNT { (resource)-[:HELD_BY]->(:City) } AS holders, COUNT { (resource)-[:OF_KIND]->(:ResourceKind) } AS kinds
WHERE holders <> 1 OR kinds <> 1
RETURN 'resource-holder' AS rule, resource.id AS id,
       'has ' + toString(holders) + ' holders and ' + toString(kinds) + ' kinds' AS detail
ORDER BY id
LIMIT $limit
