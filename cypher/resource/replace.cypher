// Answers STALE, NO_PLACE or DONE; no row: there is no such resource. The first write takes the node's lock, so the revision
// that is compared is the one that is replaced. Without the mark of its seed the stock stays when a later folder lacks it.
MATCH (r:Resource {id: $id})
SET r.locked = true
REMOVE r.locked
WITH r
OPTIONAL MATCH (holder:City {id: $holderId})
OPTIONAL MATCH (kind:ResourceKind {id: $kindId})
WITH r, holder, kind,
     CASE WHEN $expected IS NOT NULL AND r.revision <> $expected THEN 'STALE'
          WHEN holder IS NULL OR kind IS NULL THEN 'NO_PLACE'
          ELSE 'DONE' END AS outcome,
     COLLECT { MATCH (r)-[old:HELD_BY|OF_KIND]->() RETURN old } AS olds
FOREACH (x IN CASE WHEN outcome = 'DONE' THEN [r] ELSE [] END |
  FOREACH (old IN olds | DELETE old)
  CREATE (x)-[:HELD_BY]->(holder)
  CREATE (x)-[:OF_KIND]->(kind)
  SET x += $fields, x.revision = x.revision + 1
  REMOVE x.seed)
RETURN outcome
