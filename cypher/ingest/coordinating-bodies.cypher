UNWIND $rows AS row
MERGE (b:CoordinatingBody {id: $region + ':' + row.id})
SET b.region = $region, b.code = row.id, b.name = row.name_en, b.nameZh = row.name_zh, b.kind = row.kind,
    b.categories = row.categories, b.quality = row.quality, b.source = row.source, b.seed = $seed
