// A sector may supply another one of its own city, so both ends may be the same node.
UNWIND $rows AS row
MATCH (a:City {id: $region + ':' + row.from_code})
MATCH (b:City {id: $region + ':' + row.to_code})
MERGE (a)-[s:SUPPLIES {key: a.id + '|' + row.from_sector + '|' + b.id + '|' + row.to_sector}]->(b)
SET s.fromSector = row.from_sector, s.toSector = row.to_sector, s.dependency = row.dependency,
    s.inventoryDays = row.inventory_days, s.quality = row.quality, s.source = row.source, s.seed = $seed
