// A hazard has a type, and a source or an area it covers.
MATCH (hazard:Hazard)
WITH hazard, COUNT { (hazard)-[:OF_TYPE]->(:HazardType) } AS types,
     COUNT { (hazard)-[:ORIGINATES_AT]->() } AS origins, COUNT { (hazard)-[:COVERS]->() } AS covered
WHERE types <> 1 OR origins > 1 OR (origins = 0 AND covered = 0)
RETURN 'hazard-source' AS rule, hazard.id AS id,
       'has ' + toString(types) + ' types, ' + toString(origins) + ' origins and covers ' + toString(covered) + ' places' AS detail
ORDER BY id
LIMIT $limit
