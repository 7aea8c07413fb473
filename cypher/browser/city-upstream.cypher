// City: upstream, the reaches above it and the cities on them
// $cityId. A pattern of 60 reaches is about 4,000 km of river. The steps are returned one by one, so nothing is drawn twice.
MATCH (:City {id: $cityId})-[:LIES_ON]->(here:Reach)
MATCH (above:Reach)-[:FLOWS_INTO]->{0,60}(here)
WITH collect(DISTINCT above) AS reaches
UNWIND reaches AS reach
OPTIONAL MATCH step = (reach)-[:FLOWS_INTO]->(below:Reach)
  WHERE below IN reaches
OPTIONAL MATCH seat = (:City)-[:LIES_ON]->(reach)
RETURN reach, step, seat
LIMIT 1000
