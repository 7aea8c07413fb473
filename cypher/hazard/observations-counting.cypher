MATCH (observation:Observation)-[:OF_HAZARD]->(:Hazard {id: $hazardId})
WHERE observation.retractedAt IS NULL
RETURN observation
ORDER BY observation.number
LIMIT $limit
