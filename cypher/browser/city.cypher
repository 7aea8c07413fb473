// City: everything around it
// $cityId, for example   :param cityId => 'china:230100'
MATCH (city:City {id: $cityId})
MATCH around = (city)-[:PART_OF|MEMBER_OF|LIES_ON|LOCATED_IN|BORDERS|LINKED_TO|BINDS|EXPOSED_TO]-()
RETURN around
LIMIT 200
