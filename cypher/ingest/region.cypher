UNWIND $rows AS row
MERGE (r:Region {id: row.id})
SET r.name = row.name_en, r.nameZh = row.name_zh, r.licence = row.licence, r.quality = row.quality, r.source = row.source
MERGE (c:Country {id: $region + ':' + row.country_code})
SET c.region = $region, c.code = row.country_code, c.name = row.country_en, c.nameZh = row.country_zh,
    c.quality = row.quality, c.source = row.source, c.seed = $seed
MERGE (c)-[p:PART_OF]->(r)
SET p.seed = $seed
