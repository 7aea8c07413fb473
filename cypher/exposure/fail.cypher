MATCH (a:Assessment {id: $id, owner: $owner})
SET a.status = 'FAILED'
REMOVE a.owner, a.leaseUntil, a.progress
