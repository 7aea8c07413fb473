// Cities: the most hazards at once
// $region
MATCH (city:City {region: $region})-[exposed:EXPOSED_TO]->(hazard:Hazard)
WITH city, count(*) AS hazards, collect(exposed) AS links, collect(hazard) AS those
RETURN city, links, those, city.name AS name, hazards
ORDER BY hazards DESC, city.population DESC
LIMIT 20
