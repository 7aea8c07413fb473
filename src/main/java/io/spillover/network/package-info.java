/** Cities, jurisdictions, rivers, what lies on them, and the links between cities; and the versioned snapshot of it all. */
@NullMarked
@ApplicationModule(allowedDependencies = {"quantity", "problem", "cypher", "propagation", "platform :: api"})
package io.spillover.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
