// A reach that left its folder may be kept because a hazard stands on it; it is no part of the network any more.
// Single columns, since a whole node would repeat the names of its properties in every row.
MATCH (reach:Reach)
WHERE reach.id >= ''
MATCH (reach)-[:PART_OF]->(river:River)
WHERE reach.seed = river.seed
OPTIONAL MATCH (reach)-[:FLOWS_INTO {kind: 'main'}]->(down:Reach)
OPTIONAL MATCH (reach)-[b:FLOWS_INTO {kind: 'branch'}]->(branch:Reach)
RETURN reach.id AS id, river.id AS riverId, reach.seq AS seq, reach.lengthKm AS lengthKm, reach.slope AS slope,
       reach.fromKmToMouth AS fromKmToMouth, reach.toKmToMouth AS toKmToMouth,
       reach.fromAreaKm2 AS fromAreaKm2, reach.fromMeanM3s AS fromMeanM3s, reach.fromFloodM3s AS fromFloodM3s,
       reach.fromDryM3s AS fromDryM3s, reach.fromElevationM AS fromElevationM, reach.fromWidthM AS fromWidthM,
       reach.toAreaKm2 AS toAreaKm2, reach.toMeanM3s AS toMeanM3s, reach.toFloodM3s AS toFloodM3s,
       reach.toDryM3s AS toDryM3s, reach.toElevationM AS toElevationM, reach.toWidthM AS toWidthM,
       reach.quality AS quality, down.id AS downstreamId, branch.id AS branchId, b.share AS branchShare
ORDER BY id
