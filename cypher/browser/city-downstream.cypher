// City: downstream, the reaches below it, the cities and the intakes on them
// $cityId
MATCH (:City {id: $cityId})-[:LIES_ON]->(here:Reach)
MATCH (here)-[:FLOWS_INTO]->{0,60}(below:Reach)
WITH collect(DISTINCT below) AS reaches
UNWIND reaches AS reach
OPTIONAL MATCH step = (above:Reach)-[:FLOWS_INTO]->(reach)
  WHERE above IN reaches
OPTIONAL MATCH seat = (:City|Facility {region: reach.region})-[:LIES_ON]->(reach)
RETURN reach, step, seat
LIMIT 1000
