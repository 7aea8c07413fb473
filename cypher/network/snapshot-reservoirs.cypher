MATCH (d:Reservoir)-[at:IMPOUNDS]->(:Reach)-[:PART_OF]->(river:River)
RETURN d.id AS id, river.id AS riverId, at.kmToMouth AS km, d.totalStorageM3 AS storageM3, d.floodStorageM3 AS floodStorageM3, d.firstYear AS firstYear,
       d.routeThrough AS routeThrough
ORDER BY id
