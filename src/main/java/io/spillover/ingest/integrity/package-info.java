/** Looks for what is wrong in the graph, on demand. */
@NullMarked
package io.spillover.ingest.integrity;

import org.jspecify.annotations.NullMarked;
