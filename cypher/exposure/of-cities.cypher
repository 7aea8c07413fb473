UNWIND $ids AS id
CALL (id) {
  MATCH (city:City {id: id})-[e:EXPOSED_TO]->(hazard:Hazard {status: 'Actual'})
  WHERE hazard.endedAt IS NULL
  MATCH (:Assessment {id: e.assessmentId})-[:FOUND]->(exposure:Exposure {cityId: id})
  WHERE exposure.firstLikely.epochSeconds < $beforeS
     OR (exposure.firstLikely.epochSeconds = $beforeS AND exposure.id > $afterId)
  RETURN exposure
  ORDER BY exposure.firstLikely DESC, exposure.id
  LIMIT $limit
}
RETURN exposure
