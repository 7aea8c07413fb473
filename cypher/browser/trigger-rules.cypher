// Region: the rules about secondary hazards, and the one place each holds at
// $region, for example   :param region => 'china'
MATCH starts = (rule:TriggerRule {region: $region})-[:STARTS]->(:HazardType)
OPTIONAL MATCH at = (rule)-[:AT]->(:Facility|Reservoir|City)
RETURN starts, at
LIMIT 200
