// Regions whose load was cut off and that nobody is loading now.
MATCH (r:Region {status: 'LOADING'})
WHERE r.leaseUntil IS NULL OR r.leaseUntil < datetime.realtime()
RETURN r.id AS id
ORDER BY id
