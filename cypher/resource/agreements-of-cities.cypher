UNWIND $ids AS id
CALL (id) {
  MATCH (agreement:Agreement)-[:BINDS]->(:City {id: id})
  WHERE agreement.id > $after
  RETURN agreement
  ORDER BY agreement.id
  LIMIT $limit
}
RETURN id AS cityId, agreement
