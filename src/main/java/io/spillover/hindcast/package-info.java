/** Past events computed again beside what was observed, without a database: how far the engines can be trusted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"quantity", "problem", "propagation", "hazard", "ingest", "exposure"})
package io.spillover.hindcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
