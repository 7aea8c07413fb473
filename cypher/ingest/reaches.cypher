UNWIND $rows AS row
MERGE (r:Reach {id: $region + ':' + row.id})
SET r.region = $region, r.code = row.id, r.seq = row.seq, r.lengthKm = row.length_km, r.slope = row.slope,
    r.fromKmToMouth = row.fromKmToMouth, r.toKmToMouth = row.toKmToMouth,
    r.fromLocation = point({latitude: row.fromLat, longitude: row.fromLon}),
    r.toLocation = point({latitude: row.toLat, longitude: row.toLon}),
    r.fromAreaKm2 = row.fromAreaKm2, r.toAreaKm2 = row.toAreaKm2,
    r.fromMeanM3s = row.fromMeanM3s, r.toMeanM3s = row.toMeanM3s,
    r.fromFloodM3s = row.fromFloodM3s, r.toFloodM3s = row.toFloodM3s,
    r.fromDryM3s = row.fromDryM3s, r.toDryM3s = row.toDryM3s,
    r.fromElevationM = row.fromElevationM, r.toElevationM = row.toElevationM,
    r.fromWidthM = row.fromWidthM, r.toWidthM = row.toWidthM, r.losesWater = row.losesWater,
    r.quality = row.quality, r.source = row.source, r.seed = $seed
WITH r, row
MATCH (river:River {id: $region + ':' + row.river_id})
MERGE (r)-[of:PART_OF]->(river)
SET of.seed = $seed
// The reach below may come in a later batch: it is merged by its id here and filled there.
FOREACH (id IN CASE WHEN row.downstream_reach_id IS NULL THEN [] ELSE [row.downstream_reach_id] END |
  MERGE (next:Reach {id: $region + ':' + id})
  MERGE (r)-[f:FLOWS_INTO]->(next)
  SET f.kind = 'main', f.share = 1.0 - coalesce(row.branch_share, 0.0), f.seed = $seed)
FOREACH (id IN CASE WHEN row.branch_reach_id IS NULL THEN [] ELSE [row.branch_reach_id] END |
  MERGE (next:Reach {id: $region + ':' + id})
  MERGE (r)-[f:FLOWS_INTO]->(next)
  SET f.kind = 'branch', f.share = row.branch_share, f.seed = $seed)
