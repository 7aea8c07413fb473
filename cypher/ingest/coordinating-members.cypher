UNWIND $rows AS row
MATCH (b:CoordinatingBody {id: $region + ':' + row.body_id})
MATCH (c:City {id: $region + ':' + row.city_code})
MERGE (c)-[m:MEMBER_OF]->(b)
SET m.quality = row.quality, m.source = row.source, m.seed = $seed
