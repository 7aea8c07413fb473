// A seeded hazard that left its folder but was assessed stays for replay; it is declared ended, so that it exposes nobody.
MATCH (h:Hazard {region: $region})
WHERE h.seed <> $seed AND h.revision = 1 AND h.endedAt IS NULL
SET h.endedAt = datetime.realtime(), h.revision = 2
RETURN count(*) AS removed
