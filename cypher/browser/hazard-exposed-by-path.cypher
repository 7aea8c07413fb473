// Hazard: who is exposed, and by which path down the river
// $hazardId, for example   :param hazardId => 'china:songhua-2005'
MATCH (hazard:Hazard {id: $hazardId})
MATCH start = (hazard)-[:ORIGINATES_AT|COVERS]->()-[:LIES_ON|IMPOUNDS]->{0,1}(source:Reach)
MATCH (hazard)<-[:EXPOSED_TO]-(city:City)-[:LIES_ON]->(reach:Reach)
MATCH way = SHORTEST 1 (source)-[:FLOWS_INTO]->{0,60}(reach)
WITH hazard, collect(DISTINCT start) AS starts, city, collect(DISTINCT reach) AS seats, collect(way) AS ways
MATCH exposed = (city)-[:EXPOSED_TO]->(hazard)
MATCH seat = (city)-[:LIES_ON]->(reach:Reach)
  WHERE reach IN seats
RETURN exposed, collect(seat) AS seats, starts, ways
LIMIT 100
