MATCH (hazard:Hazard)
WHERE hazard.id IN $ids
OPTIONAL MATCH (hazard)-[:OF_TYPE]->(type:HazardType)
OPTIONAL MATCH (hazard)-[:ORIGINATES_AT]->(place)
OPTIONAL MATCH (place)-[:PART_OF]->(river:River)
RETURN hazard, type.code AS typeCode, place.id AS placeId, river.id AS riverId,
       COLLECT { MATCH (hazard)-[c:COVERS]->(p) RETURN {city: p:City, id: p.id, share: c.share} ORDER BY p.id } AS area
