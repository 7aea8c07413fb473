UNWIND $rows AS row
MERGE (t:TriggerRule {id: $region + ':' + row.id})
SET t.region = $region, t.code = row.id, t.placeKind = row.place_kind, t.placeId = $region + ':' + row.place_ref,
    t.facilityKind = row.facility_kind, t.withCity = row.with_city, t.byMechanism = row.by_mechanism,
    t.byTypeCode = row.by_type_code, t.bySector = row.by_sector, t.measure = row.measure, t.atLeast = row.at_least,
    t.closest = row.closest, t.delayLowMin = row.delay_low_min, t.delayMin = row.delay_min, t.delayHighMin = row.delay_high_min,
    t.probabilityLow = row.probability_low, t.probability = row.probability, t.probabilityHigh = row.probability_high,
    t.starts = row.starts, t.typeCode = row.type_code, t.durationMin = row.duration_min, t.massKg = row.mass_kg,
    t.decayPerDay = row.decay_per_day, t.limitMgL = row.limit_mg_l, t.heightM = row.height_m, t.limitMgM3 = row.limit_mg_m3,
    t.storageShare = row.storage_share, t.waterDepthM = row.water_depth_m, t.sector = row.sector,
    t.outageShare = row.outage_share, t.infectious = row.infectious, t.transmissionPerDay = row.transmission_per_day,
    t.recoveryPerDay = row.recovery_per_day, t.onsetPerDay = row.onset_per_day, t.basis = row.basis_en,
    t.basisZh = row.basis_zh, t.quality = row.quality, t.source = row.source, t.seed = $seed
WITH t, row
MATCH (type:HazardType {code: row.type_code})
MERGE (t)-[s:STARTS]->(type)
SET s.seed = $seed
WITH t, row
OPTIONAL MATCH (facility:Facility {id: t.placeId}) WHERE row.place_kind = 'FACILITY'
OPTIONAL MATCH (reservoir:Reservoir {id: t.placeId}) WHERE row.place_kind = 'RESERVOIR'
OPTIONAL MATCH (city:City {id: t.placeId}) WHERE row.place_kind = 'CITY'
WITH t, coalesce(facility, reservoir, city) AS place
WHERE place IS NOT NULL
MERGE (t)-[at:AT]->(place)
SET at.seed = $seed
