// A share from 0 to 1 between two sectors the engines know, and no sector of a city that supplies itself.
MATCH (a:City)-[s:SUPPLIES]->(b:City)
WITH a, s, b, ['POWER', 'WATER', 'TELECOM', 'FUEL', 'TRANSPORT', 'HEALTH', 'FOOD', 'INDUSTRY'] AS sectors
WHERE NOT 0 <= s.dependency <= 1 OR s.inventoryDays < 0 OR NOT s.fromSector IN sectors OR NOT s.toSector IN sectors
   OR a = b AND s.fromSector = s.toSector
RETURN 'supply-share' AS rule, s.key AS id,
       'dependency ' + toString(s.dependency) + ', inventory ' + toString(s.inventoryDays) + ' days' AS detail
ORDER BY id
LIMIT $limit
