MATCH (:Hazard {id: $id})<-[:ASSESSES]-(a:Assessment {status: 'RUNNING'})
WHERE a.leaseUntil > datetime.realtime()
RETURN a.id AS id
LIMIT 1
