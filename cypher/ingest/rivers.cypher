UNWIND $rows AS row
MERGE (r:River {id: $region + ':' + row.id})
SET r.region = $region, r.code = row.id, r.name = row.name_en, r.nameZh = row.name_zh, r.basin = row.basin,
    r.parentRiverId = $region + ':' + row.parent_river_id, r.joinsParentKm = row.joins_parent_km, r.lengthKm = row.length_km,
    r.quality = row.quality, r.source = row.source, r.seed = $seed
WITH r
MATCH (g:Region {id: $region})
MERGE (r)-[of:PART_OF]->(g)
SET of.seed = $seed
