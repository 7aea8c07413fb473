MATCH (h:Hazard {status: 'Actual'})
WHERE h.endedAt IS NULL
  AND NOT EXISTS {
    MATCH (h)<-[:ASSESSES]-(a:Assessment {status: 'COMPLETE'})
    WHERE a.activatedAt IS NOT NULL AND a.hazardRevision = h.revision AND a.networkVersion = $network AND a.engine IN $engines
  }
RETURN h.id AS id
ORDER BY id
