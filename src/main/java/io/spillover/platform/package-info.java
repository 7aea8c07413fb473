/** What every room stands on at run time: the local database, security, the GraphQL edge and its limits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "quantity", "cypher"})
package io.spillover.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
