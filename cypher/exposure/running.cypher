MATCH (h:Hazard)<-[:ASSESSES]-(a:Assessment {status: 'RUNNING'})
WHERE h.id IN $ids AND a.leaseUntil > datetime.realtime()
RETURN DISTINCT h.id AS id
