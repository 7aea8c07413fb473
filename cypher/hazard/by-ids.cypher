MATCH (hazard:Hazard)
WHERE hazard.id IN $ids
OPTIONAL MATCH (hazard)-[:OF_TYPE]->(type:HazardType)
OPTIONAL MATCH (hazard)-[:ORIGINATES_AT]->(place)
OPTIONAL MATCH (place)-[:PART_OF]->(river:River)
OPTIONAL MATCH (place)-[:LOCATED_IN]->(city:City)
RETURN hazard, type.code AS typeCode, place.id AS placeId, river.id AS riverId,
       coalesce(place.location, hazard.location) AS location, CASE WHEN place:City THEN place.id ELSE city.id END AS cityId,
       COLLECT { MATCH (hazard)-[c:COVERS]->(p) RETURN {city: p:City, id: p.id, share: c.share} ORDER BY p.id } AS area
