// A reach without a way down although its river goes on below it, or although its river joins another.
MATCH (reach:Reach)-[:PART_OF]->(river:River)
WHERE NOT EXISTS { (reach)-[:FLOWS_INTO {kind: 'main'}]->(:Reach) }
  AND (river.parentRiverId IS NOT NULL
    OR EXISTS { MATCH (river)<-[:PART_OF]-(below:Reach) WHERE below.seq > reach.seq })
RETURN 'reach-dangling' AS rule, reach.id AS id,
       'flows into nothing, but ' + river.id + ' goes on below km ' + toString(reach.toKmToMouth) AS detail
ORDER BY id
LIMIT $limit
