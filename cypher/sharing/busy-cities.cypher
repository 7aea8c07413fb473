// Ends are likely ones; the mirror EXPOSED_TO holds the latest assessment of every actual hazard that was not ended.
MATCH (city:City)-[exposed:EXPOSED_TO]->(hazard:Hazard)
WHERE hazard.id <> $except AND hazard.status = 'Actual' AND hazard.endedAt IS NULL AND hazard.start <= $at AND exposed.endLikely > $at
RETURN DISTINCT city.id AS id
