// Claims a region for loading. The first write takes the node's lock, so two instances cannot both read it as free.
// From the claim on the region counts as being loaded, so that nobody reads a network of which half is new.
MERGE (r:Region {id: $region})
SET r.claimed = true
WITH r, coalesce(r.status = 'LOADED' AND r.checksum = $checksum, false) AS current,
     coalesce(r.loader <> $owner AND r.leaseUntil > datetime.realtime(), false) AS taken
REMOVE r.claimed
WITH r, CASE WHEN current THEN 'CURRENT' WHEN taken THEN 'TAKEN' ELSE 'MINE' END AS claim
FOREACH (x IN CASE WHEN claim = 'MINE' THEN [r] ELSE [] END |
  SET x.status = 'LOADING', x.loader = $owner, x.leaseUntil = datetime.realtime() + duration({seconds: $leaseS}))
RETURN claim
