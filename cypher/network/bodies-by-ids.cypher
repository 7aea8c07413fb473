MATCH (body:CoordinatingBody)
WHERE body.id IN $ids
RETURN body
