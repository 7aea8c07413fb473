MATCH (r:Region {id: $region})
WHERE r.loader = $owner
SET r.leaseUntil = datetime.realtime() + duration({seconds: $leaseS}), r.status = 'LOADING'
RETURN r.id AS id
