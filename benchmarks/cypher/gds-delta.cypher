MATCH (source:City {id: $id})
CALL gds.allShortestPaths.delta.stream('links', {sourceNode: source, relationshipWeightProperty: 'durationMin', concurrency: 2})
YIELD totalCost
RETURN count(*) AS cities, sum(totalCost) AS sum
