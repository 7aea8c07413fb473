MATCH (f:Facility)
OPTIONAL MATCH (f)-[at:LIES_ON]->(:Reach)-[:PART_OF]->(river:River)
OPTIONAL MATCH (f)-[:LOCATED_IN]->(city:City)
RETURN f.id AS id, f.kind AS kind, city.id AS cityId, river.id AS riverId, at.kmToMouth AS km,
       f.location.y AS lat, f.location.x AS lon
ORDER BY id
