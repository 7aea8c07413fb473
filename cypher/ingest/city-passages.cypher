// A passage whose seat now lies on another reach moves there: its key is unique, so the old relationship goes first.
UNWIND $rows AS row
MATCH (c:City {id: $region + ':' + row.city_code})
MATCH (r:Reach {id: $region + ':' + row.reach})
WITH row, c, r, c.id + '|' + $region + ':' + row.river_id + '|' + toString(row.pass_no) AS key
CALL (c, r, key) {
  MATCH (c)-[old:LIES_ON {key: key}]->(elsewhere:Reach)
  WHERE elsewhere <> r
  DELETE old
}
MERGE (c)-[l:LIES_ON {key: key}]->(r)
SET l.passNo = row.pass_no, l.seatKmToMouth = row.seat_km, l.entryKmToMouth = row.entry_km, l.exitKmToMouth = row.exit_km,
    l.lateralKm = row.lateral_km, l.relation = row.relation, l.quality = row.quality, l.source = row.source, l.seed = $seed
