// A hazard that somebody has updated since (revision above 1) keeps what they said.
UNWIND $rows AS row
MERGE (h:Hazard {id: $region + ':' + row.id})
ON CREATE SET h.revision = 1, h.seeded = true
SET h.seed = $seed
WITH h, row
WHERE h.revision = 1
SET h.region = $region, h.code = row.id, h.name = row.name_en, h.nameZh = row.name_zh, h.category = row.category,
    h.mechanism = row.mechanism, h.status = row.status, h.sourceKind = row.source_kind, h.sourceKm = row.source_km,
    h.start = row.start, h.durationMin = row.duration_min, h.note = row.note_en, h.noteZh = row.note_zh,
    h.quality = row.quality, h.source = row.source,
    h.location = CASE WHEN row.lat IS NOT NULL THEN point({latitude: row.lat, longitude: row.lon}) END,
    h += row.magnitude
WITH h, row
MATCH (t:HazardType {code: row.type_code})
MERGE (h)-[o:OF_TYPE]->(t)
SET o.seed = $seed
WITH h, row
OPTIONAL MATCH (reach:Reach {id: $region + ':' + row.reach}) WHERE row.source_kind = 'RIVER_POINT'
OPTIONAL MATCH (city:City {id: $region + ':' + row.source_ref}) WHERE row.source_kind = 'CITY'
OPTIONAL MATCH (reservoir:Reservoir {id: $region + ':' + row.source_ref}) WHERE row.source_kind = 'RESERVOIR'
OPTIONAL MATCH (facility:Facility {id: $region + ':' + row.source_ref}) WHERE row.source_kind = 'FACILITY'
WITH h, row, coalesce(reach, city, reservoir, facility) AS origin
WHERE origin IS NOT NULL
MERGE (h)-[at:ORIGINATES_AT]->(origin)
SET at.km = row.source_km, at.seed = $seed
