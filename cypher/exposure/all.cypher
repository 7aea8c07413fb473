MATCH (:Assessment {id: $id})-[:FOUND]->(x:Exposure)
RETURN x {.*, steps: ''} AS exposure
ORDER BY x.rank
