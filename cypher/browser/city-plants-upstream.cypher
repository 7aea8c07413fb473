// City: chemical plants upstream, within so many kilometres of river
// $cityId, $withinKm. The way down the river is the reaches between, less what lies above the plant and below the city.
MATCH (city:City {id: $cityId})-[seat:LIES_ON]->(here:Reach)
MATCH (plant:Facility {kind: 'chemical_plant', region: city.region})-[site:LIES_ON]->(there:Reach)
MATCH way = SHORTEST 1 (there)-[:FLOWS_INTO]->{0,60}(here)
WITH city, seat, plant, site, way,
     reduce(km = 0.0, reach IN nodes(way) | km + reach.lengthKm)
       - (there.fromKmToMouth - site.kmToMouth) - (seat.seatKmToMouth - here.toKmToMouth) AS km
WHERE 0 <= km <= $withinKm
WITH * ORDER BY km
WITH city, plant, head(collect({site: site, way: way, seat: seat, km: km})) AS nearest
RETURN plant, nearest.site AS site, nearest.way AS way, nearest.seat AS seat, city, plant.name AS name,
       round(nearest.km) AS kmUpstream
ORDER BY kmUpstream
LIMIT 100
