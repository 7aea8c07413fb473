// Who migrates the database now, or did so last and was killed.
MATCH (lock:__Neo4jMigrationsLock)
RETURN lock.id AS id
LIMIT 1
