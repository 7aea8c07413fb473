// Data: how much of it is assumed
// $region. Counts by sort and quality. Assumed rows stand first.
MATCH (n:City|Province|CoordinatingBody|River|Reach|Reservoir|Facility|Hazard|ResourceKind|Resource|Agreement {region: $region})
WITH head([label IN labels(n) WHERE label IN ['City', 'Province', 'CoordinatingBody', 'River', 'Reach', 'Reservoir', 'Facility',
       'Hazard', 'ResourceKind', 'Resource', 'Agreement']]) AS sort, coalesce(n.quality, 'not stated') AS quality, n
RETURN sort, quality, count(*) AS rows, collect(n.name)[0..3] AS examples, collect(DISTINCT n.source)[0..3] AS sources
ORDER BY quality <> 'assumed', rows DESC
