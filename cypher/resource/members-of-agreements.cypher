UNWIND $ids AS id
CALL (id) {
  MATCH (:Agreement {id: id})-[:BINDS]->(city:City)
  WHERE city.id > $after
  RETURN city.id AS cityId
  ORDER BY cityId
  LIMIT $limit
}
RETURN id AS agreementId, cityId
