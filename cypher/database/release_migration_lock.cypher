// Frees the lock of one holder and of no other: somebody else may have taken it since.
MATCH (lock:__Neo4jMigrationsLock {id: $id})
DELETE lock
