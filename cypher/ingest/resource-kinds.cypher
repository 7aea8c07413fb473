UNWIND $rows AS row
MERGE (k:ResourceKind {id: $region + ':' + row.id})
SET k.region = $region, k.code = row.id, k.name = row.name_en, k.nameZh = row.name_zh, k.unit = row.unit,
    k.category = row.category, k.quality = row.quality, k.source = row.source, k.seed = $seed
