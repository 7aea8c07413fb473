/** Keeps hazards in the graph. */
@NullMarked
package io.spillover.hazard.neo4j;

import org.jspecify.annotations.NullMarked;
