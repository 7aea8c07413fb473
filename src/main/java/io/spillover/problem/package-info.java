/** One sealed family of failures that every room throws and the edge translates once. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.spillover.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
