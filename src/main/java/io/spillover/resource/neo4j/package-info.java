/** Keeps resources and agreements in the graph. */
@NullMarked
package io.spillover.resource.neo4j;

import org.jspecify.annotations.NullMarked;
