UNWIND $rows AS row
MERGE (t:HazardType {code: row.code})
SET t.name = row.name_en, t.nameZh = row.name_zh, t.category = row.category, t.quality = row.quality, t.source = row.source
