/** Tells failures of the database driver apart for the caller. */
@NullMarked
package io.spillover.platform.api.neo4j;

import org.jspecify.annotations.NullMarked;
