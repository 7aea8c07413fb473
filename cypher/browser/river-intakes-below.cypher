// River: water intakes below a point
// $riverId, $fromKm: kilometres above the mouth
MATCH (river:River {id: $riverId})<-[part:PART_OF]-(reach:Reach)<-[site:LIES_ON]-(intake:Facility {kind: 'intake'})
WHERE site.kmToMouth <= $fromKm
RETURN river, part, reach, site, intake, intake.name AS name, round($fromKm - site.kmToMouth) AS kmBelow,
       intake.population AS people
ORDER BY kmBelow
LIMIT 100
