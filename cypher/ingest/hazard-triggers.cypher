UNWIND $rows AS row
MATCH (cause:HazardType {code: row.from_code})
MATCH (effect:HazardType {code: row.to_code})
MERGE (cause)-[t:CAN_TRIGGER]->(effect)
SET t.quality = row.quality, t.basis = row.source
