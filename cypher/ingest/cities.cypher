UNWIND $rows AS row
MERGE (c:City {id: $region + ':' + row.code})
SET c.region = $region, c.code = row.code, c.name = row.name_en, c.nameZh = row.name_zh, c.rank = row.rank,
    c.location = point({latitude: row.lat, longitude: row.lon}), c.population = row.population,
    c.urbanPopulation = row.urban_population, c.areaKm2 = row.area_km2,
    c.quality = row.quality, c.source = row.source, c.seed = $seed
WITH c, row
MATCH (p:Province {id: $region + ':' + row.province_code})
MERGE (c)-[of:PART_OF]->(p)
SET of.seed = $seed
