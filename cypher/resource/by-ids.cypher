MATCH (kind:ResourceKind)<-[:OF_KIND]-(resource:Resource)-[:HELD_BY]->(holder:City)
WHERE resource.id IN $ids
RETURN resource, kind.id AS kindId, holder.id AS holderId
