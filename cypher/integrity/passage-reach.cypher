// A passage is tied to the reach that holds the river point nearest to the seat (1 km beyond an end is forgiven).
MATCH (city:City)-[p:LIES_ON]->(reach:Reach)
WHERE p.seatKmToMouth > reach.fromKmToMouth + 1 OR p.seatKmToMouth < reach.toKmToMouth - 1
   OR p.entryKmToMouth < p.exitKmToMouth
RETURN 'passage-reach' AS rule, p.key AS id,
       'km ' + toString(p.seatKmToMouth) + ' does not lie on ' + reach.id + ' (km ' + toString(reach.fromKmToMouth) + ' to '
         + toString(reach.toKmToMouth) + '), or it leaves before it enters' AS detail
ORDER BY id
LIMIT $limit
