// A hazard has a type, and a source, an area it covers, a point of its own, or a shape.
MATCH (hazard:Hazard)
WITH hazard, COUNT { (hazard)-[:OF_TYPE]->(:HazardType) } AS types,
     COUNT { (hazard)-[:ORIGINATES_AT]->() } AS origins, COUNT { (hazard)-[:COVERS]->() } AS covered
WHERE types <> 1 OR origins > 1
   OR (origins = 0 AND covered = 0 AND NOT (hazard.sourceKind = 'POINT' AND hazard.location IS NOT NULL)
       AND NOT (hazard.sourceKind = 'AREA' AND hazard.geometry IS NOT NULL))
RETURN 'hazard-source' AS rule, hazard.id AS id,
       'has ' + toString(types) + ' types, ' + toString(origins) + ' origins and covers ' + toString(covered) + ' places' AS detail
ORDER BY id
LIMIT $limit
