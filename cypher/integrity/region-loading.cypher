// A load that nobody is working on any more.
MATCH (region:Region)
WHERE coalesce(region.status, '') <> 'LOADED' AND coalesce(region.leaseUntil < datetime.realtime(), true)
RETURN 'region-loading' AS rule, region.id AS id, 'its load was not finished; start the application to complete it' AS detail
ORDER BY id
LIMIT $limit
