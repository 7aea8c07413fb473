// Every city of the hazard's region that was not found: with the engine's reason where it came near, else by how the hazard travels.
MATCH (a:Assessment {id: $id})-[:ASSESSES]->(h:Hazard)
MATCH (city:City {region: h.region})
WHERE city.id > $after AND NOT EXISTS { MATCH (a)-[:FOUND]->(:Exposure)-[:OF]->(city) }
WITH a, h, city
ORDER BY city.id
LIMIT $limit
OPTIONAL MATCH (a)-[m:MISSED]->(city)
RETURN city.id AS cityId,
       coalesce(m.reason, CASE h.mechanism
         WHEN 'AIRBORNE' THEN 'NOT_DOWNWIND'
         WHEN 'EPIDEMIC' THEN 'NO_LINK'
         WHEN 'INFRASTRUCTURE' THEN 'NOT_DEPENDENT'
         WHEN 'SUPPLY_CHAIN' THEN 'NOT_DEPENDENT'
         WHEN 'FOOTPRINT' THEN 'OUTSIDE_AREA'
         ELSE CASE WHEN EXISTS { MATCH (city)-[:LIES_ON]->(:Reach) } THEN 'NOT_DOWNSTREAM' ELSE 'NO_RIVER' END
       END) AS reason,
       m.riverId AS riverId, m.km AS km, m.value AS value, m.limit AS limit, m.unit AS unit, m.reservoirId AS reservoirId
ORDER BY cityId
