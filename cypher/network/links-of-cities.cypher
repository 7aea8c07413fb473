UNWIND $ids AS id
CALL (id) {
  MATCH (city:City {id: id})-[link:LINKED_TO]-(other:City)
  WHERE link.key > $after
  RETURN link, other
  ORDER BY link.key
  LIMIT $limit
}
RETURN id AS cityId, other.id AS otherId, link
ORDER BY cityId, link.key
