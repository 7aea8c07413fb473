// Answers TAKEN or DONE; no row: the holder or the kind is not there. The merge holds the id's lock, so of two writers one creates.
MATCH (holder:City {id: $holderId})
MATCH (kind:ResourceKind {id: $kindId})
MERGE (r:Resource {id: $id})
ON CREATE SET r.created = true
WITH r, holder, kind, coalesce(r.created, false) AS fresh
FOREACH (x IN CASE WHEN fresh THEN [r] ELSE [] END |
  SET x += $fields, x.region = $region, x.code = $code, x.revision = 1
  REMOVE x.created
  CREATE (x)-[:HELD_BY]->(holder)
  CREATE (x)-[:OF_KIND]->(kind))
RETURN CASE WHEN fresh THEN 'DONE' ELSE 'TAKEN' END AS outcome
