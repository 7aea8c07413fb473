// Nodes that an earlier version of the folder wrote and this one did not, unless people have tied something to them since.
MATCH (n {region: $region})
WHERE n.seed IS NOT NULL AND n.seed <> $seed AND coalesce(n.revision, 0) <= 1
  AND NOT EXISTS { MATCH (n)--(m) WHERE m.seed IS NULL AND NOT m:Region }
WITH n LIMIT 5000
DETACH DELETE n
RETURN count(*) AS removed
