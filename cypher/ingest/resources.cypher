// A stock that somebody has updated since (revision above 0) keeps what they said.
UNWIND $rows AS row
MATCH (c:City {id: $region + ':' + row.holder_code})
MATCH (k:ResourceKind {id: $region + ':' + row.kind})
MERGE (r:Resource {id: $region + ':' + row.id})
ON CREATE SET r.revision = 0
SET r.seed = $seed
WITH r, c, k, row
WHERE r.revision = 0
SET r.region = $region, r.code = row.id, r.type = row.type, r.name = row.name_en, r.nameZh = row.name_zh,
    r.quantity = row.quantity, r.readinessMin = row.readiness_min, r.reserveShare = row.reserve_share,
    r.reservePer1000 = row.reserve_per_1000, r.quality = row.quality, r.source = row.source
MERGE (r)-[h:HELD_BY]->(c)
MERGE (r)-[o:OF_KIND]->(k)
SET h.seed = $seed, o.seed = $seed
