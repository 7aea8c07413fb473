// Runs in the transaction of each batch: who has lost the region writes nothing more.
MATCH (r:Region {id: $region})
WHERE r.loader = $owner
SET r.leaseUntil = datetime.realtime() + duration({seconds: $leaseS})
RETURN r.id AS id
