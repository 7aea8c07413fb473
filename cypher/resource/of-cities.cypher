UNWIND $ids AS id
CALL (id) {
  MATCH (kind:ResourceKind)<-[:OF_KIND]-(resource:Resource)-[:HELD_BY]->(:City {id: id})
  WHERE resource.id > $after AND ($kinds IS NULL OR kind.code IN $kinds OR kind.id IN $kinds)
  RETURN resource, kind.id AS kindId
  ORDER BY resource.id
  LIMIT $limit
}
RETURN id AS holderId, resource, kindId
