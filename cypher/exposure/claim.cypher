// MERGE on the unique key lets one run create the assessment; an old claim is taken over when its lease ran out or it failed.
MATCH (h:Hazard {id: $hazardId})
MERGE (a:Assessment {key: $key})
ON CREATE SET a.id = $hazardId + '/' + $key, a.hazardId = $hazardId, a.hazardRevision = $revision, a.networkVersion = $network,
              a.engine = $engine, a.parametersHash = $parameters, a.courses = $courses, a.seed = $seed,
              a.dependence = $dependence, a.status = 'FAILED'
SET a.claimed = true
REMOVE a.claimed
WITH h, a, CASE WHEN a.status = 'COMPLETE' THEN 'COMPLETE'
                WHEN a.status = 'RUNNING' AND a.leaseUntil > datetime.realtime() THEN 'RUNNING'
                ELSE 'MINE' END AS outcome
FOREACH (x IN CASE WHEN outcome = 'MINE' THEN [a] ELSE [] END |
  MERGE (x)-[:ASSESSES]->(h)
  SET x.status = 'RUNNING', x.progress = 0.0, x.owner = $owner, x.startedAt = datetime.realtime(),
      x.leaseUntil = datetime.realtime() + duration({seconds: $leaseS}))
RETURN outcome, a.id AS id
