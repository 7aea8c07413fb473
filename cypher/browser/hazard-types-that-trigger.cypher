// Hazard: what hazards of its type can trigger, and what those can
// $hazardId, for example   :param hazardId => 'china:yangtze-2020'
MATCH typed = (:Hazard {id: $hazardId})-[:OF_TYPE]->(type:HazardType)
OPTIONAL MATCH way = (type)-[:CAN_TRIGGER]->{1,2}(:HazardType)
RETURN typed, way
LIMIT 200
