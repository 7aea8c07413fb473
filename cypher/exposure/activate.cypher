// The hazard's lock makes one activation follow the other; an assessment of an older revision or network never
// replaces a newer one.
MATCH (a:Assessment {id: $id, status: 'COMPLETE'})-[:ASSESSES]->(h:Hazard)
SET h.locked = true
REMOVE h.locked
WITH a, h
WHERE a.hazardRevision = h.revision AND a.networkVersion = $network
OPTIONAL MATCH (h)<-[:ASSESSES]-(before:Assessment)
  WHERE before.activatedAt IS NOT NULL AND before <> a
WITH a, h, before ORDER BY before.activatedAt DESC LIMIT 1
FOREACH (b IN CASE WHEN before IS NULL THEN [] ELSE [before] END | MERGE (a)-[:SUPERSEDES]->(b))
// Every moment at which it became the answer is kept, so that what was known at any time can be read again.
SET a.activations = CASE
      WHEN a.activatedAt IS NOT NULL AND (before IS NULL OR before.activatedAt < a.activatedAt) THEN a.activations
      ELSE coalesce(a.activations, []) + datetime.realtime()
    END,
    a.activatedAt = datetime.realtime(), a.hazardSeed = h.seed
WITH a, h, COLLECT {
  MATCH (c:City)-[:EXPOSED_TO]->(h) RETURN c
  UNION
  MATCH (a)-[:FOUND]->(:Exposure)-[:OF]->(c:City) RETURN c
} AS cities
// Cities that this changes are locked in one order, so two hazards that meet in a city cannot leave an old colour behind.
CALL (cities) {
  UNWIND cities AS c
  WITH c ORDER BY c.id
  SET c.locked = true
  REMOVE c.locked
  RETURN count(*) AS locked
}
CALL (h) {
  MATCH (:City)-[old:EXPOSED_TO]->(h)
  DELETE old
  RETURN count(*) AS removed
}
CALL (a, h) {
  WITH a, h
  WHERE h.status = 'Actual' AND h.endedAt IS NULL
  MATCH (a)-[:FOUND]->(x:Exposure)-[:OF]->(c:City)
  CREATE (c)-[:EXPOSED_TO {key: c.id + '|' + h.id, mechanism: x.mechanism, firstLikely: x.firstLikely,
    peakLikely: x.peakLikely, endLikely: x.endLikely, severity: x.severity, warningColour: x.warningColour,
    intensity: x.intensity, intensityUnit: x.intensityUnit, peopleLikely: x.peopleLikely, probability: x.probability, rank: x.rank,
    assessmentId: a.id}]->(h)
  RETURN count(*) AS mirrored
}
// The worst colour of all its hazards becomes a label of the city: Neo4j Browser colours nodes by label only.
CALL (cities) {
  UNWIND cities AS c
  REMOVE c:WarningRed:WarningOrange:WarningYellow:WarningBlue
  WITH c, COLLECT { MATCH (c)-[e:EXPOSED_TO]->(:Hazard) RETURN e.warningColour } AS colours
  FOREACH (worst IN CASE
      WHEN 'RED' IN colours THEN ['WarningRed']
      WHEN 'ORANGE' IN colours THEN ['WarningOrange']
      WHEN 'YELLOW' IN colours THEN ['WarningYellow']
      WHEN 'BLUE' IN colours THEN ['WarningBlue']
      ELSE []
    END | SET c:$(worst))
  RETURN count(*) AS coloured
}
RETURN mirrored
