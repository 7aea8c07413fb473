// Relationships that an earlier version of the folder wrote and this one did not, a bounded number at a time. Those of a
// hazard or resource that people changed stay, and a city that was kept stays in its province.
MATCH (n:Country|Province|City|CoordinatingBody|River|Reach|Reservoir|Facility|Hazard|ResourceKind|Resource|Agreement|TriggerRule {region: $region})-[r]-()
WHERE r.seed <> $seed
  AND coalesce(r.region, startNode(r).region) = $region
  AND coalesce(startNode(r).revision, 0) <= CASE WHEN startNode(r):Hazard THEN 1 ELSE 0 END
  AND NOT (type(r) = 'PART_OF' AND startNode(r).seed <> $seed)
  AND NOT (startNode(r):Hazard AND startNode(r).seed <> $seed)
WITH DISTINCT r LIMIT 5000
DELETE r
RETURN count(*) AS removed
