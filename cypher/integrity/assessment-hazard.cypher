MATCH (assessment:Assessment)
WHERE NOT EXISTS { (assessment)-[:ASSESSES]->(:Hazard) }
RETURN 'assessment-hazard' AS rule, assessment.id AS id, 'assesses no hazard' AS detail
ORDER BY id
LIMIT $limit
