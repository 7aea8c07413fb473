package io.spillover.platform.database;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and how a person gets in.
 *
 * @param bolt what programs connect to, for example {@code bolt://127.0.0.1:7687}
 * @param browser where Neo4j Browser opens, or null if it is not known (an external database)
 * @param user whom to log in as, or null if the connection needs no user
 * @param local whether this application started it
 * @param passwordFile the owner-only file that holds the password of a local database, else null; never the password itself
 */
public record DatabaseAddress(
        URI bolt,
        @Nullable URI browser,
        @Nullable String user,
        boolean local,
        @Nullable Path passwordFile) {}
