// A link may lead into another region; its own region, whose folder holds the row, stands on it.
UNWIND $rows AS row
MATCH (a:City {id: CASE WHEN row.from_code CONTAINS ':' THEN row.from_code ELSE $region + ':' + row.from_code END})
MATCH (b:City {id: CASE WHEN row.to_code CONTAINS ':' THEN row.to_code ELSE $region + ':' + row.to_code END})
WITH row, CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y
MERGE (x)-[l:LINKED_TO {key: x.id + '|' + y.id + '|' + row.mode + '|' + coalesce(row.line, '')}]->(y)
SET l.region = $region, l.mode = row.mode, l.line = row.line, l.km = row.km, l.durationMin = row.duration_min,
    l.travellersPerDay = row.travellers_per_day, l.firstYear = row.first_year,
    l.quality = row.quality, l.source = row.source, l.seed = $seed
