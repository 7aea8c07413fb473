MATCH (observation:Observation {id: $id})
RETURN observation
