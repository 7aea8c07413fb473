/** Values with units. Pure: no framework, no database. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.spillover.quantity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
