// Fetch only what is not there yet: the marker is written last, so a fetch that was cut off starts again.
return !new File(basedir, "../../.spillover/neo4j/${serverVersion}/complete").exists()
