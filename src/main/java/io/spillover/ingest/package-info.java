/** Brings facts in: reads a region's folder, checks every row, and writes it whole or not at all. */
@NullMarked
@ApplicationModule(allowedDependencies = {"quantity", "problem", "cypher", "platform", "propagation", "hazard"})
package io.spillover.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
