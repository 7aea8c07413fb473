UNWIND $rows AS row
MATCH (c:City {id: $region + ':' + row.city_code})
MATCH (r:Reach {id: $region + ':' + row.reach})
MERGE (c)-[l:LIES_ON {key: c.id + '|' + row.river_id + '|' + toString(row.pass_no)}]->(r)
SET l.passNo = row.pass_no, l.seatKmToMouth = row.seat_km, l.entryKmToMouth = row.entry_km, l.exitKmToMouth = row.exit_km,
    l.lateralKm = row.lateral_km, l.relation = row.relation, l.quality = row.quality, l.source = row.source, l.seed = $seed
