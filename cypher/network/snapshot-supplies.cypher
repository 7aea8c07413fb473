MATCH (supplier:City)-[s:SUPPLIES]->(supplied:City)
RETURN s.key AS key, supplier.id AS fromId, s.fromSector AS fromSector, supplied.id AS toId, s.toSector AS toSector,
       s.dependency AS dependency, s.inventoryDays AS inventoryDays
ORDER BY key
