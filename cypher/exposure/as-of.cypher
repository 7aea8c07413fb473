// Assessments stored before activations were listed have the one moment only.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Hazard {id: id})<-[:ASSESSES]-(assessment:Assessment {status: 'COMPLETE'})
  WHERE assessment.activatedAt IS NOT NULL
  UNWIND coalesce(assessment.activations, [assessment.activatedAt]) AS since
  WITH assessment, since
  WHERE since <= $moment
  RETURN assessment
  ORDER BY since DESC
  LIMIT 1
}
RETURN assessment
