MATCH (r:Region {id: $region})
WHERE r.checksum IS NOT NULL
RETURN r.checksum AS checksum, r.status AS status
