// Hazard: coordinating bodies with exposed members
// $hazardId. The category of the hazard must be one the body has an office for.
MATCH (hazard:Hazard {id: $hazardId})<-[exposed:EXPOSED_TO]-(city:City)-[member:MEMBER_OF]->(body:CoordinatingBody)
WHERE hazard.category IN body.categories
RETURN hazard, exposed, city, member, body
LIMIT 200
