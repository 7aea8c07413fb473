/** The only door to the database: loads the statements of the top-level {@code cypher/} folder and runs them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package io.spillover.cypher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
