UNWIND $rows AS row
MERGE (a:Agreement {id: $region + ':' + row.id})
SET a.region = $region, a.code = row.id, a.name = row.name_en, a.nameZh = row.name_zh, a.categories = row.categories,
    a.activationMin = row.activation_min, a.validFrom = row.valid_from, a.validTo = row.valid_to, a.reimburses = row.reimburses,
    a.quality = row.quality, a.source = row.source, a.seed = $seed
