/** Reads the links between cities, and who is busy with a hazard of its own. */
@NullMarked
package io.spillover.sharing.neo4j;

import org.jspecify.annotations.NullMarked;
