// No row: it was cancelled or another run took it over, and this one stops.
MATCH (a:Assessment {id: $id})
SET a.claimed = true
REMOVE a.claimed
WITH a
WHERE a.status = 'RUNNING' AND a.owner = $owner
SET a.progress = $progress, a.leaseUntil = datetime.realtime() + duration({seconds: $leaseS})
RETURN a.id AS id
