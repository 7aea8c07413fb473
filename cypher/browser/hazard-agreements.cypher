// Hazard: agreements that bind exposed cities to neighbours who are not exposed
// $hazardId. No rows means that nobody near has promised anything.
MATCH (hazard:Hazard {id: $hazardId})<-[:EXPOSED_TO]-(city:City)
MATCH pact = (city)<-[:BINDS]-(agreement:Agreement)-[:BINDS]->(neighbour:City)
WHERE NOT EXISTS { (neighbour)-[:EXPOSED_TO]->(hazard) }
  AND EXISTS { (city)-[:BORDERS|LINKED_TO]-(neighbour) }
RETURN pact, agreement.name AS name, agreement.validFrom AS validFrom, agreement.validTo AS validTo,
       agreement.categories AS categories
ORDER BY name
LIMIT 200
