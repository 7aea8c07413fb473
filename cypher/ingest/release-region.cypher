// A region that was never written leaves no trace of the attempt.
MATCH (r:Region {id: $region})
WHERE r.loader = $owner
REMOVE r.loader, r.leaseUntil
WITH r
WHERE r.status IS NULL
DETACH DELETE r
