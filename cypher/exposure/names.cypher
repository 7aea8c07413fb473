MATCH (n:City) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name, n.nameZh AS nameZh
UNION ALL
MATCH (n:River) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name, n.nameZh AS nameZh
UNION ALL
MATCH (n:Reservoir) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name, n.nameZh AS nameZh
UNION ALL
MATCH (n:Facility) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name, n.nameZh AS nameZh
