// Answers EXISTS, NO_PLACE (not there, or in another region), OFF_RIVER, NO_CITY or DONE; writes only in the last case. No row: the region is unknown.
MATCH (region:Region {id: $region})
MATCH (type:HazardType {code: $typeCode})
OPTIONAL MATCH (old:Hazard {id: $id})
OPTIONAL MATCH (:River {id: $riverId})<-[:PART_OF]-(r:Reach)
  WHERE $sourceKind = 'RIVER_POINT' AND r.fromKmToMouth >= $km AND r.toKmToMouth <= $km
WITH type, old, r ORDER BY r.seq LIMIT 1
OPTIONAL MATCH (city:City {id: $placeId}) WHERE $sourceKind = 'CITY'
OPTIONAL MATCH (reservoir:Reservoir {id: $placeId}) WHERE $sourceKind = 'RESERVOIR'
OPTIONAL MATCH (facility:Facility {id: $placeId}) WHERE $sourceKind = 'FACILITY'
WITH type, old, coalesce(r, city, reservoir, facility) AS place,
     COLLECT { UNWIND $area AS a MATCH (c:City {id: a.id}) WHERE a.city RETURN {node: c, share: a.share} } +
     COLLECT { UNWIND $area AS a MATCH (q:Reach {id: a.id}) WHERE NOT a.city RETURN {node: q, share: a.share} } AS covers
WITH type, place, covers,
     CASE WHEN old IS NOT NULL THEN 'EXISTS'
          WHEN $sourceKind = 'AREA' AND size(covers) < size($area) THEN 'NO_PLACE'
          WHEN $sourceKind = 'AREA' AND any(c IN covers WHERE c.node.region <> $region) THEN 'NO_PLACE'
          WHEN $sourceKind IN ['AREA', 'POINT'] THEN 'DONE'
          WHEN coalesce(place.region <> $region, true) THEN 'NO_PLACE'
          WHEN $onRiver AND NOT place:Reach AND NOT EXISTS { MATCH (place)-[:LIES_ON|IMPOUNDS]->(:Reach) }
            THEN 'OFF_RIVER'
          WHEN $inCity AND NOT place:City AND NOT EXISTS { MATCH (place)-[:LOCATED_IN]->(:City) } THEN 'NO_CITY'
          ELSE 'DONE' END AS outcome
CALL (type, place, covers, outcome) {
  WITH type, place, covers, outcome
  WHERE outcome = 'DONE'
  CREATE (h:Hazard {id: $id, region: $region, code: $code, category: type.category, revision: 1, seeded: false,
                    sourceKind: $sourceKind, sourceKm: $km, quality: 'measured', source: 'declared'})
  SET h += $fields,
      h.location = CASE WHEN $sourceKind = 'POINT' THEN point({latitude: $lat, longitude: $lon}) END
  CREATE (h)-[:OF_TYPE]->(type)
  FOREACH (p IN CASE WHEN place IS NULL THEN [] ELSE [place] END | CREATE (h)-[:ORIGINATES_AT {km: $km}]->(p))
  WITH h, covers
  CALL (h, covers) {
    UNWIND covers AS cover
    WITH h, cover.node AS covered, cover.share AS share
    CREATE (h)-[:COVERS {share: share}]->(covered)
    RETURN count(*) AS covering
  }
  RETURN count(*) AS written
}
RETURN outcome
