// City: reservoirs above it, the nearest by river first
// $cityId
MATCH (city:City {id: $cityId})-[seat:LIES_ON]->(here:Reach)
MATCH (dam:Reservoir {region: city.region})-[site:IMPOUNDS]->(there:Reach)
MATCH way = SHORTEST 1 (there)-[:FLOWS_INTO]->{0,60}(here)
WITH city, seat, dam, site, way,
     reduce(km = 0.0, reach IN nodes(way) | km + reach.lengthKm)
       - (there.fromKmToMouth - site.kmToMouth) - (seat.seatKmToMouth - here.toKmToMouth) AS km
WHERE km >= 0
RETURN dam, site, way, seat, city, dam.name AS name, round(km) AS kmUpstream,
       dam.totalStorageM3 / 1e8 AS storage100MillionM3, dam.floodStorageM3 / 1e8 AS floodStorage100MillionM3
ORDER BY km
LIMIT 100
