UNWIND $ids AS id
CALL (id) {
  MATCH (city:City {id: id})<-[supply:SUPPLIES]-(other:City)
  WHERE supply.key > $after
  RETURN supply, other
  ORDER BY supply.key
  LIMIT $limit
}
RETURN id AS cityId, other.id AS fromId, id AS toId, supply
ORDER BY cityId, supply.key
