MATCH (observation:Observation {id: $id})-[:OF_HAZARD]->(h:Hazard)
SET h.locked = true
REMOVE h.locked
FOREACH (x IN CASE WHEN observation.retractedAt IS NULL THEN [1] ELSE [] END |
  SET observation.retractedAt = datetime.realtime(), h.revision = h.revision + 1)
RETURN observation
