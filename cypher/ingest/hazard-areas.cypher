// A hazard that somebody has updated since keeps the area they gave it.
UNWIND $rows AS row
MATCH (h:Hazard {id: $region + ':' + row.hazard_id})
WHERE h.revision = 1
OPTIONAL MATCH (c:City {id: $region + ':' + row.ref}) WHERE row.kind = 'CITY'
OPTIONAL MATCH (r:Reach {id: $region + ':' + row.ref}) WHERE row.kind = 'REACH'
WITH h, row, coalesce(c, r) AS place
MERGE (h)-[covers:COVERS]->(place)
SET covers.share = row.share, covers.quality = row.quality, covers.source = row.source, covers.seed = $seed
