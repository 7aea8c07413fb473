// City: what threatens it now
// $cityId. EXPOSED_TO holds the latest answer of every actual hazard that was not ended. The earliest arrival first.
MATCH threat = (city:City {id: $cityId})-[exposed:EXPOSED_TO]->(hazard:Hazard)
OPTIONAL MATCH origin = (hazard)-[:ORIGINATES_AT]->()
OPTIONAL MATCH kind = (hazard)-[:OF_TYPE]->(:HazardType)
RETURN threat, origin, kind, exposed.firstLikely AS firstArrival, exposed.peakLikely AS peak, exposed.endLikely AS end,
       exposed.severity AS severity
ORDER BY firstArrival
LIMIT 50
