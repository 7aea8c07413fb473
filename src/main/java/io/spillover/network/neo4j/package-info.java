/** Reads the network from the graph. */
@NullMarked
package io.spillover.network.neo4j;

import org.jspecify.annotations.NullMarked;
