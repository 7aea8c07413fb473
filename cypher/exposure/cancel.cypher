MATCH (:Hazard {id: $hazardId})<-[:ASSESSES]-(a:Assessment)
SET a.claimed = true
REMOVE a.claimed
WITH a
WHERE a.status = 'RUNNING'
SET a.status = 'CANCELLED'
REMOVE a.owner, a.leaseUntil, a.progress
RETURN a.id AS id
