UNWIND $ids AS id
CALL (id) {
  MATCH (:River {id: id})<-[:PART_OF]-(reach:Reach)
  WHERE reach.seq > $after
  RETURN reach
  ORDER BY reach.seq
  LIMIT $limit
}
RETURN id AS riverId, reach,
       COLLECT { MATCH (reach)-[f:FLOWS_INTO]->(next:Reach) RETURN next.id ORDER BY f.kind DESC } AS downstream
ORDER BY riverId, reach.seq
