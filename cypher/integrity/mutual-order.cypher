// Borders and links are stored once, from the smaller id to the larger.
MATCH (a:City)-[r:LINKED_TO|BORDERS]->(b:City)
WHERE a.id >= b.id
RETURN 'mutual-order' AS rule, coalesce(r.key, a.id + '|' + b.id) AS id,
       type(r) + ' is stored from ' + a.id + ' to ' + b.id AS detail
ORDER BY id
LIMIT $limit
