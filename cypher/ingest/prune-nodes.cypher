// Nodes that an earlier version of the folder wrote and this one did not, a bounded number at a time. What people changed
// stays (a seeded hazard has revision 1, a seeded resource 0), and so does what they tied something to, an assessment for
// example.
MATCH (n:Country|Province|City|CoordinatingBody|River|Reach|Reservoir|Facility|Hazard|ResourceKind|Resource|Agreement|TriggerRule {region: $region})
WHERE n.seed <> $seed
  AND coalesce(n.revision, 0) <= CASE WHEN n:Hazard THEN 1 ELSE 0 END
  AND NOT EXISTS {
    MATCH (n)--(m)
    WHERE (m.seed IS NULL AND NOT m:Region AND NOT m:HazardType)
       OR coalesce(m.revision, 0) > CASE WHEN m:Hazard THEN 1 ELSE 0 END
  }
WITH n LIMIT 5000
DETACH DELETE n
RETURN count(*) AS removed
