UNWIND $ids AS id
CALL (id) {
  MATCH (:Assessment {id: id})-[:FOUND]->(exposure:Exposure)
  WHERE exposure.rank > $after
  RETURN exposure
  ORDER BY exposure.rank
  LIMIT $limit
}
RETURN exposure
ORDER BY id, exposure.rank
