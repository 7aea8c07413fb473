UNWIND $rows AS row
MATCH (a:Agreement {id: $region + ':' + row.agreement_id})
MATCH (c:City {id: $region + ':' + row.city_code})
MERGE (a)-[b:BINDS]->(c)
SET b.quality = row.quality, b.source = row.source, b.seed = $seed
