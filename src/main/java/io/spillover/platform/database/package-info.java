/**
 * The database at start: a real Neo4j Community server as a guarded child process, or whichever server
 * {@code spring.neo4j.uri} names; then its constraints and indexes, before anything else may use it.
 */
@NullMarked
@NamedInterface("database")
package io.spillover.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
