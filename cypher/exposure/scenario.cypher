MATCH (scenario:Scenario {id: $id})
RETURN scenario
