MATCH (r:Region {id: $region})
WHERE r.loader = $owner
SET r.status = 'LOADED', r.checksum = $checksum, r.networkVersion = $network, r.loadedAt = datetime.realtime()
REMOVE r.loader, r.leaseUntil
RETURN r.id AS id
