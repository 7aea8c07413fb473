MATCH (source:City {id: $id})
CALL gds.allShortestPaths.dijkstra.stream('links', {sourceNode: source, relationshipWeightProperty: 'durationMin'})
YIELD totalCost
RETURN count(*) AS cities, sum(totalCost) AS sum
