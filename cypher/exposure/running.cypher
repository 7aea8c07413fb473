MATCH (h:Hazard)<-[:ASSESSES]-(a:Assessment {status: 'RUNNING'})
WHERE h.id IN $ids AND a.leaseUntil > datetime.realtime()
RETURN h.id AS id, max(coalesce(a.progress, 0.0)) AS progress
