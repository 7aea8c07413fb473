// Relationships that an earlier version of the folder wrote and this one did not, a bounded number at a time.
MATCH (n {region: $region})-[r]->()
WHERE r.seed IS NOT NULL AND r.seed <> $seed
WITH r LIMIT 5000
DELETE r
RETURN count(*) AS removed
