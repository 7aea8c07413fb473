UNWIND $rows AS row
MERGE (c:City {id: $region + ':' + row.code})
SET c.region = $region, c.code = row.code, c.name = row.name_en, c.nameZh = row.name_zh, c.rank = row.rank,
    c.location = point({latitude: row.lat, longitude: row.lon}), c.population = row.population,
    c.urbanPopulation = row.urban_population, c.areaKm2 = row.area_km2,
    c.quality = row.quality, c.source = row.source, c.seed = $seed
REMOVE c:Megacity:VeryLargeCity:LargeCity:MediumCity:SmallCity
WITH c, row, coalesce(row.urban_population, row.population) AS people
// Neo4j Browser sizes nodes by label only; the classes are those of the State Council notice of 2014 on city sizes.
FOREACH (size IN CASE
    WHEN people IS NULL THEN []
    WHEN people >= 10000000 THEN ['Megacity']
    WHEN people >= 5000000 THEN ['VeryLargeCity']
    WHEN people >= 1000000 THEN ['LargeCity']
    WHEN people >= 500000 THEN ['MediumCity']
    ELSE ['SmallCity']
  END | SET c:$(size))
WITH c, row
MATCH (p:Province {id: $region + ':' + row.province_code})
MERGE (c)-[of:PART_OF]->(p)
SET of.seed = $seed
