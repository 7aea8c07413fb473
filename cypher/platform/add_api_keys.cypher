// Adds keys whose ids are new. The uniqueness of ApiKey.id makes MERGE wait for another instance that adds them at the same
// time; the rows come in one order everywhere, so that two instances cannot wait for each other.
UNWIND $keys AS key
MERGE (k:ApiKey {id: key.id})
ON CREATE SET k.hash = key.hash, k.role = key.role, k.jurisdiction = key.jurisdiction, k.createdAt = datetime(),
  k.generated = true
RETURN k.hash AS hash
