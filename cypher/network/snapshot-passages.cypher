MATCH (city:City)-[p:LIES_ON]->(:Reach)-[:PART_OF]->(river:River)
RETURN city.id AS cityId, river.id AS riverId, p.passNo AS passNo, p.seatKmToMouth AS seatKm, p.entryKmToMouth AS entryKm,
       p.exitKmToMouth AS exitKm, p.lateralKm AS lateralKm, p.relation AS relation
ORDER BY cityId, riverId, passNo
