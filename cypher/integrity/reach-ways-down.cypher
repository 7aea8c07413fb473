// A reach flows into at most one main reach, into a branch only beside it, and what flows out adds up to all of it.
MATCH (reach:Reach)-[f:FLOWS_INTO]->(:Reach)
WITH reach, sum(CASE f.kind WHEN 'main' THEN 1 ELSE 0 END) AS mains, count(f) AS ways, sum(f.share) AS share
WHERE mains <> 1 OR ways > 2 OR share < 0.999 OR share > 1.001
RETURN 'reach-ways-down' AS rule, reach.id AS id,
       toString(mains) + ' main ways of ' + toString(ways) + ', shares add up to ' + toString(share) AS detail
ORDER BY id
LIMIT $limit
