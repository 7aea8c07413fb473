/** What every feature stands on: the API's wiring and limits, security, the local database. Knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "quantity", "cypher"})
package io.spillover.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
