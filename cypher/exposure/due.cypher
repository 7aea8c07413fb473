MATCH (h:Hazard {status: 'Actual'})
WHERE h.endedAt IS NULL
  AND NOT EXISTS {
    MATCH (h)<-[:ASSESSES]-(a:Assessment {status: 'COMPLETE'})
    WHERE a.activatedAt IS NOT NULL AND a.hazardRevision = h.revision AND a.networkVersion = $network AND a.engine IN $engines
      // A seeded hazard keeps its revision when its folder changes; assessing it again costs nothing if its facts did not.
      AND coalesce(a.hazardSeed, '') = coalesce(h.seed, '')
  }
RETURN h.id AS id
ORDER BY id
