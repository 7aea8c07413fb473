// Every reach belongs to exactly one river.
MATCH (reach:Reach)
WITH reach, COUNT { (reach)-[:PART_OF]->(:River) } AS rivers
WHERE rivers <> 1
RETURN 'reach-river' AS rule, reach.id AS id, 'belongs to ' + toString(rivers) + ' rivers' AS detail
ORDER BY id
LIMIT $limit
