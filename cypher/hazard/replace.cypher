// No row: somebody else changed it since it was read.
MATCH (h:Hazard {id: $id})
SET h.locked = true
REMOVE h.locked
WITH h
WHERE h.revision = $revision AND h.endedAt IS NULL
SET h += $fields, h.revision = h.revision + 1
RETURN h.id AS id
