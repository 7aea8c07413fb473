// One row for each city: its stocks as lists of plain values, which travel faster than nodes.
MATCH (holder:City)
WHERE holder.id IN $ids
RETURN holder.id AS holderId, holder.population AS population,
       COLLECT {
         MATCH (kind:ResourceKind)<-[:OF_KIND]-(r:Resource)-[:HELD_BY]->(holder)
         WHERE r.quantity > 0 AND ($kindIds IS NULL OR kind.id IN $kindIds)
         RETURN [r.id, r.quantity, r.readinessMin, r.reserveShare, r.reservePer1000]
       } AS stocks
