CALL gds.graph.project('links', 'City', {LINKED_TO: {orientation: 'UNDIRECTED', properties: 'durationMin'}})
YIELD nodeCount, relationshipCount
RETURN nodeCount, relationshipCount
