// No row: another run took the claim over, and nothing is written.
MATCH (a:Assessment {id: $id})
SET a.claimed = true
REMOVE a.claimed
WITH a
WHERE a.status = 'RUNNING' AND a.owner = $owner
SET a.status = 'COMPLETE', a.completedAt = datetime.realtime(), a.remarks = $remarks, a.exposed = size($exposures)
REMOVE a.owner, a.leaseUntil, a.progress
WITH a
CALL (a) {
  UNWIND $exposures AS found
  MATCH (c:City {id: found.cityId})
  CREATE (a)-[:FOUND]->(x:Exposure)-[:OF]->(c)
  SET x = found
  RETURN count(*) AS stored
}
CALL (a) {
  UNWIND $misses AS missed
  MATCH (c:City {id: missed.cityId})
  CREATE (a)-[m:MISSED]->(c)
  SET m.reason = missed.reason, m.riverId = missed.riverId, m.km = missed.km, m.value = missed.value, m.limit = missed.limit,
      m.unit = missed.unit, m.reservoirId = missed.reservoirId
  RETURN count(*) AS negatives
}
RETURN a.id AS id
