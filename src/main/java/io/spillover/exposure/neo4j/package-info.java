/** Keeps assessments and exposures in the graph. */
@NullMarked
package io.spillover.exposure.neo4j;

import org.jspecify.annotations.NullMarked;
