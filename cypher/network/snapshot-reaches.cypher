// A reach that left its folder may be kept because a hazard stands on it; it is no part of the network any more.
MATCH (reach:Reach)-[:PART_OF]->(river:River)
WHERE reach.seed = river.seed
OPTIONAL MATCH (reach)-[:FLOWS_INTO {kind: 'main'}]->(down:Reach)
OPTIONAL MATCH (reach)-[b:FLOWS_INTO {kind: 'branch'}]->(branch:Reach)
RETURN reach, river.id AS riverId, down.id AS downstreamId, branch.id AS branchId, b.share AS branchShare
ORDER BY reach.id
