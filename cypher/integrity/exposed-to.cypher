// What shows as exposed in the graph mirrors an assessment of a hazard that is real.
MATCH (city:City)-[e:EXPOSED_TO]->(hazard:Hazard)
WITH city, e, hazard, EXISTS { MATCH (a:Assessment {id: e.assessmentId})-[:ASSESSES]->(hazard) } AS assessed
WHERE coalesce(hazard.status, '') <> 'Actual' OR NOT assessed
RETURN 'exposed-to' AS rule, coalesce(e.key, city.id + '|' + hazard.id) AS id,
       CASE WHEN assessed THEN 'the hazard is ' + coalesce(hazard.status, 'without status') + ', not Actual'
            ELSE 'the assessment ' + coalesce(e.assessmentId, '(none)') + ' is missing' END AS detail
ORDER BY id
LIMIT $limit
