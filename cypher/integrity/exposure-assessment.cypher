// An exposure belongs to the assessment that found it and is of one city.
MATCH (exposure:Exposure)
WITH exposure, COUNT { (exposure)<-[:FOUND]-(:Assessment) } AS assessments, COUNT { (exposure)-[:OF]->(:City) } AS cities
WHERE assessments <> 1 OR cities <> 1
RETURN 'exposure-assessment' AS rule, exposure.id AS id,
       'belongs to ' + toString(assessments) + ' assessments and ' + toString(cities) + ' cities' AS detail
ORDER BY id
LIMIT $limit
