UNWIND $ids AS id
CALL (id) {
  MATCH (observation:Observation)-[:OF_HAZARD]->(:Hazard {id: id})
  WHERE observation.number > $after
  RETURN observation
  ORDER BY observation.number
  LIMIT $limit
}
RETURN observation
ORDER BY id, observation.number
