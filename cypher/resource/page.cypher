MATCH (kind:ResourceKind)<-[:OF_KIND]-(resource:Resource)-[:HELD_BY]->(holder:City)
WHERE resource.id > $after
  AND ($region IS NULL OR resource.region = $region)
  AND ($holderId IS NULL OR holder.id = $holderId)
  AND ($kinds IS NULL OR kind.code IN $kinds OR kind.id IN $kinds)
RETURN resource, kind.id AS kindId, holder.id AS holderId
ORDER BY resource.id
LIMIT $limit
