// Which networks are in the graph, and whether one is being written now; exactly one row.
OPTIONAL MATCH (region:Region)
WITH region ORDER BY region.id
WITH collect(region) AS regions
RETURN reduce(text = '', r IN regions | text + r.id + '@' + coalesce(r.networkVersion, '') + '+') AS version,
       any(r IN regions WHERE coalesce(r.status, '') <> 'LOADED') AS loading
