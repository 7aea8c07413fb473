// Hazard: all exposed cities, their river and when it arrives
// $hazardId
MATCH exposure = (hazard:Hazard {id: $hazardId})<-[exposed:EXPOSED_TO]-(city:City)
OPTIONAL MATCH river = (city)-[:LIES_ON]->(:Reach)-[:PART_OF]->(:River)
WITH exposure, exposed, city, collect(river) AS rivers
RETURN exposure, rivers, city.name AS name, exposed.firstLikely AS first, exposed.peakLikely AS peak, exposed.endLikely AS end,
       exposed.severity AS severity, exposed.warningColour AS warning, exposed.peopleLikely AS people,
       exposed.intensity AS intensity, exposed.intensityUnit AS unit
ORDER BY first, exposed.rank
LIMIT 100
