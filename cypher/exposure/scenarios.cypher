MATCH (scenario:Scenario)
WHERE scenario.id > $after AND ($region = '' OR scenario.region = $region)
RETURN scenario
ORDER BY scenario.id
LIMIT $limit
