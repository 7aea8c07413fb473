// City: reservoirs above it, the nearest by river first
// $cityId
MATCH (city:City {id: $cityId})-[seat:LIES_ON]->(here:Reach)
MATCH (dam:Reservoir {region: city.region})-[site:IMPOUNDS]->(there:Reach)
MATCH way = SHORTEST 1 (there)-[:FLOWS_INTO]->{0,60}(here)
WITH city, seat, dam, site, way,
     reduce(km = 0.0, reach IN nodes(way) | km + reach.lengthKm)
       - (there.fromKmToMouth - site.kmToMouth) - (seat.seatKmToMouth - here.toKmToMouth) AS km
WHERE km >= 0
WITH * ORDER BY km
WITH city, dam, head(collect({site: site, way: way, seat: seat, km: km})) AS nearest
RETURN dam, nearest.site AS site, nearest.way AS way, nearest.seat AS seat, city, dam.name AS name,
       round(nearest.km) AS kmUpstream, dam.totalStorageM3 / 1e6 AS storageMillionM3,
       dam.floodStorageM3 / 1e6 AS floodStorageMillionM3
ORDER BY kmUpstream
LIMIT 100
