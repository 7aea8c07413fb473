// Actual hazards whose answer is not current, and hazards that still have a mirror though they are not actual or have ended.
MATCH (h:Hazard)
WHERE (h.status = 'Actual' AND h.endedAt IS NULL
  AND NOT EXISTS {
    MATCH (h)<-[:ASSESSES]-(a:Assessment {status: 'COMPLETE'})
    WHERE a.activatedAt IS NOT NULL AND a.hazardRevision = h.revision AND a.networkVersion = $network AND a.engine IN $engines
      // A seeded hazard keeps its revision when its folder changes; assessing it again costs nothing if its facts did not.
      AND coalesce(a.hazardSeed, '') = coalesce(h.seed, '')
  })
  OR ((h.status <> 'Actual' OR h.endedAt IS NOT NULL) AND EXISTS { MATCH (:City)-[:EXPOSED_TO]->(h) })
RETURN h.id AS id
ORDER BY id
