UNWIND $rows AS row
MERGE (p:Province {id: $region + ':' + row.code})
SET p.region = $region, p.code = row.code, p.name = row.name_en, p.nameZh = row.name_zh,
    p.quality = row.quality, p.source = row.source, p.seed = $seed
WITH p
MATCH (c:Country {region: $region})
MERGE (p)-[of:PART_OF]->(c)
SET of.seed = $seed
