// Sets the keys and ends every other generated one.
UNWIND $keys AS key
MERGE (k:ApiKey {id: key.id})
SET k.hash = key.hash, k.role = key.role, k.jurisdiction = key.jurisdiction, k.createdAt = datetime(), k.generated = true
WITH collect(k.id) AS kept
MATCH (old:ApiKey {generated: true})
WHERE NOT old.id IN kept
DELETE old
