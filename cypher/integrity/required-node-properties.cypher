// Community edition has no existence constraints: what docs/graph.md asks for is looked for here.
CALL () {
  MATCH (n:Region)
  WITH n, [p IN ['id', 'name', 'licence', 'status'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Country)
  WITH n, [p IN ['id', 'region', 'code', 'name', 'quality', 'source'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Province)
  WITH n, [p IN ['id', 'region', 'code', 'name', 'quality', 'source'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:City)
  WITH n, [p IN ['id', 'region', 'code', 'name', 'rank', 'location', 'quality', 'source'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:CoordinatingBody)
  WITH n, [p IN ['id', 'region', 'code', 'name', 'kind', 'categories', 'quality', 'source'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:River)
  WITH n, [p IN ['id', 'region', 'code', 'name', 'quality', 'source'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Reach)
  WITH n, [p IN ['id', 'region', 'code', 'seq', 'lengthKm', 'fromKmToMouth', 'toKmToMouth', 'fromLocation', 'toLocation', 'losesWater', 'quality', 'source'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Reservoir)
  WITH n, [p IN ['id', 'region', 'code', 'name', 'location', 'routeThrough', 'quality', 'source'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Facility)
  WITH n, [p IN ['id', 'region', 'code', 'kind', 'name', 'location', 'quality', 'source'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:HazardType)
  WITH n, [p IN ['code', 'name', 'category'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Hazard)
  WITH n, [p IN ['id', 'region', 'code', 'name', 'category', 'mechanism', 'status', 'revision', 'sourceKind', 'start'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Assessment)
  WITH n, [p IN ['id', 'key', 'hazardId', 'hazardRevision', 'networkVersion', 'engine', 'parametersHash', 'status', 'startedAt'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Exposure)
  WITH n, [p IN ['id', 'assessmentId', 'cityId'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:ResourceKind)
  WITH n, [p IN ['id', 'region', 'code', 'name', 'unit', 'category'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Resource)
  WITH n, [p IN ['id', 'region', 'code', 'type', 'name', 'quantity', 'readinessMin', 'revision'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
  UNION ALL
  MATCH (n:Agreement)
  WITH n, [p IN ['id', 'region', 'code', 'name', 'categories'] WHERE n[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN n, missing
}
RETURN 'required-node-properties' AS rule, coalesce(n.id, n.code, elementId(n)) AS id,
       head(labels(n)) + ' lacks ' + reduce(text = '', p IN missing | text + CASE text WHEN '' THEN '' ELSE ', ' END + p) AS detail
ORDER BY id
LIMIT $limit
