MATCH (h:Hazard {id: $id})
SET h.endedAt = coalesce(h.endedAt, $at), h.revision = h.revision + 1
RETURN h.id AS id
