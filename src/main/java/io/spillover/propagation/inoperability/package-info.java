/** Outages and shortages: inoperability input–output, static and dynamic, on the supplies between sectors of cities. */
@NullMarked
package io.spillover.propagation.inoperability;

import org.jspecify.annotations.NullMarked;
