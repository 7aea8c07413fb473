// Hazard: its assessments, and which superseded which
// $hazardId. The newest first. An assessment stays for replay when a later one replaces it.
MATCH assessed = (assessment:Assessment)-[:ASSESSES]->(:Hazard {id: $hazardId})
OPTIONAL MATCH before = (assessment)-[:SUPERSEDES]->(:Assessment)
RETURN assessed, before, assessment.status AS status, assessment.startedAt AS startedAt, assessment.engine AS engine,
       assessment.networkVersion AS networkVersion, assessment.exposed AS exposedCities
ORDER BY startedAt DESC
LIMIT 50
