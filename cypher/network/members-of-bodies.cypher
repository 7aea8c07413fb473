UNWIND $ids AS id
CALL (id) {
  MATCH (:CoordinatingBody {id: id})<-[:MEMBER_OF]-(city:City)
  WHERE city.id > $after
  RETURN city
  ORDER BY city.id
  LIMIT $limit
}
RETURN id AS bodyId, city
ORDER BY bodyId, city.id
