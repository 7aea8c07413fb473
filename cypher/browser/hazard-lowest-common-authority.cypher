// Hazard: the lowest authority above all exposed cities
// $hazardId. One province, or the country when several provinces are touched.
MATCH (hazard:Hazard {id: $hazardId})<-[:EXPOSED_TO]-(city:City)
WITH hazard, collect(DISTINCT city) AS exposed
UNWIND exposed AS city
MATCH way = (city)-[:PART_OF]->{1,2}(authority:Province|Country)
WITH hazard, exposed, authority, collect(way) AS ways, max(length(way)) AS levels
WHERE size(ways) = size(exposed)
ORDER BY levels
LIMIT 1
RETURN authority, ways, authority.name AS name, size(exposed) AS exposedCities
