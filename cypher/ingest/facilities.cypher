UNWIND $rows AS row
MERGE (f:Facility {id: $region + ':' + row.id})
SET f.region = $region, f.code = row.id, f.kind = row.kind, f.name = row.name_en, f.nameZh = row.name_zh,
    f.location = point({latitude: row.lat, longitude: row.lon}), f.population = row.population,
    f.capacity = row.capacity, f.capacityUnit = row.capacity_unit, f.firstYear = row.first_year,
    f.quality = row.quality, f.source = row.source, f.seed = $seed
FOREACH (id IN CASE WHEN row.reach IS NULL THEN [] ELSE [row.reach] END |
  MERGE (r:Reach {id: $region + ':' + id})
  MERGE (f)-[l:LIES_ON]->(r)
  SET l.kmToMouth = row.km_to_mouth, l.seed = $seed)
FOREACH (code IN CASE WHEN row.city_code IS NULL THEN [] ELSE [row.city_code] END |
  MERGE (c:City {id: $region + ':' + code})
  MERGE (f)-[l:LOCATED_IN]->(c)
  SET l.seed = $seed)
