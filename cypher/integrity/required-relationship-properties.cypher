CALL () {
  MATCH (:City)-[r:LIES_ON]->(:Reach)
  WITH r, [p IN ['key', 'passNo', 'seatKmToMouth', 'entryKmToMouth', 'exitKmToMouth', 'relation'] WHERE r[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN r, missing
  UNION ALL
  MATCH (:Facility)-[r:LIES_ON]->(:Reach)
  WITH r, [p IN ['kmToMouth'] WHERE r[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN r, missing
  UNION ALL
  MATCH (:Reservoir)-[r:IMPOUNDS]->(:Reach)
  WITH r, [p IN ['kmToMouth'] WHERE r[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN r, missing
  UNION ALL
  MATCH (:Reach)-[r:FLOWS_INTO]->(:Reach)
  WITH r, [p IN ['share', 'kind'] WHERE r[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN r, missing
  UNION ALL
  MATCH (:City)-[r:BORDERS]->(:City)
  WITH r, [p IN ['key', 'kind'] WHERE r[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN r, missing
  UNION ALL
  MATCH (:City)-[r:LINKED_TO]->(:City)
  WITH r, [p IN ['key', 'mode', 'km', 'durationMin'] WHERE r[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN r, missing
  UNION ALL
  MATCH (:City)-[r:SUPPLIES]->(:City)
  WITH r, [p IN ['key', 'fromSector', 'toSector', 'dependency', 'inventoryDays'] WHERE r[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN r, missing
  UNION ALL
  MATCH (:City)-[r:EXPOSED_TO]->(:Hazard)
  WITH r, [p IN ['key', 'mechanism', 'severity', 'assessmentId'] WHERE r[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN r, missing
  UNION ALL
  MATCH (:Hazard)-[r:COVERS]->()
  WITH r, [p IN ['share'] WHERE r[p] IS NULL] AS missing
  WHERE size(missing) > 0
  RETURN r, missing
}
RETURN 'required-relationship-properties' AS rule, startNode(r).id + ' -> ' + endNode(r).id AS id,
       type(r) + ' lacks ' + reduce(text = '', p IN missing | text + CASE text WHEN '' THEN '' ELSE ', ' END + p) AS detail
ORDER BY id
LIMIT $limit
