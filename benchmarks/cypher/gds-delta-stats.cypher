// Computes the same and sends nothing: the time the algorithm takes by its own clock.
MATCH (source:City {id: $id})
CALL gds.allShortestPaths.delta.stats('links', {sourceNode: source, relationshipWeightProperty: 'durationMin', concurrency: 2})
YIELD computeMillis
RETURN computeMillis
