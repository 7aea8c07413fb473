UNWIND $rows AS row
MERGE (d:Reservoir {id: $region + ':' + row.id})
SET d.region = $region, d.code = row.id, d.name = row.name_en, d.nameZh = row.name_zh,
    d.location = point({latitude: row.lat, longitude: row.lon}), d.totalStorageM3 = row.total_storage_m3,
    d.floodStorageM3 = row.flood_storage_m3, d.normalLevelM = row.normal_level_m, d.powerMw = row.power_mw,
    d.firstYear = row.first_year, d.routeThrough = row.route_through,
    d.quality = row.quality, d.source = row.source, d.seed = $seed
FOREACH (id IN CASE WHEN row.reach IS NULL THEN [] ELSE [row.reach] END |
  MERGE (r:Reach {id: $region + ':' + id})
  MERGE (d)-[i:IMPOUNDS]->(r)
  SET i.kmToMouth = row.km_to_mouth, i.seed = $seed)
FOREACH (code IN CASE WHEN row.city_code IS NULL THEN [] ELSE [row.city_code] END |
  MERGE (c:City {id: $region + ':' + code})
  MERGE (d)-[l:LOCATED_IN]->(c)
  SET l.seed = $seed)
