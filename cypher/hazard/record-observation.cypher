// No row: the place is not in the graph, and nothing is written. The hazard's lock gives each observation a number of its own.
CALL () {
  MATCH (place:Facility {id: $facilityId}) RETURN place
  UNION
  MATCH (place:City {id: $cityId}) RETURN place
  UNION
  MATCH (:River {id: $riverId})<-[:PART_OF]-(place:Reach)
  WHERE place.fromKmToMouth >= $km >= place.toKmToMouth
  RETURN place
  ORDER BY place.id LIMIT 1
}
MATCH (h:Hazard {id: $hazardId})
SET h.revision = h.revision + 1, h.observed = coalesce(h.observed, 0) + 1
CREATE (observation:Observation {id: $hazardId + '#' + toString(h.observed), number: h.observed, hazardId: $hazardId,
  recordedAt: datetime.realtime()})
SET observation += $facts
CREATE (observation)-[:OF_HAZARD]->(h)
CREATE (observation)-[:SEEN_AT]->(place)
RETURN observation
