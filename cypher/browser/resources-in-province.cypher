// Resources: who holds a kind in a province
// $provinceId, $kindCode, for example   :param kindCode => 'boat'
MATCH holding = (:Province {id: $provinceId})<-[:PART_OF]-(city:City)<-[:HELD_BY]-(resource:Resource)-[:OF_KIND]->(kind:ResourceKind)
WHERE kind.code = $kindCode
RETURN holding, city.name AS holder, resource.quantity AS quantity, kind.unit AS unit, resource.type AS type,
       resource.quality AS quality
ORDER BY quantity DESC
LIMIT 100
