UNWIND $ids AS id
CALL (id) {
  MATCH (:Hazard {id: id})<-[:ASSESSES]-(assessment:Assessment {status: 'COMPLETE'})
  WHERE assessment.activatedAt IS NOT NULL
  RETURN assessment
  ORDER BY assessment.activatedAt DESC
  LIMIT 1
}
RETURN assessment
