// Water that comes back within 30 reaches. Longer circles are found in memory, where each reach is visited once.
MATCH (reach:Reach)
WHERE EXISTS { (reach)-[:FLOWS_INTO]->{1,30}(reach) }
RETURN 'reach-cycle' AS rule, reach.id AS id, 'flows back into itself' AS detail
ORDER BY id
LIMIT $limit
