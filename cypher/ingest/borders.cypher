UNWIND $rows AS row
MATCH (a:City {id: $region + ':' + row.from_code})
MATCH (b:City {id: $region + ':' + row.to_code})
WITH row, CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y
MERGE (x)-[l:BORDERS {key: x.id + '|' + y.id}]->(y)
SET l.km = row.km, l.kind = row.kind, l.quality = row.quality, l.source = row.source, l.seed = $seed
