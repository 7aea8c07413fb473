/** What cities can lend: kinds, stocks with their reserves, and the agreements between cities. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"quantity", "problem", "cypher", "network", "platform :: api", "platform :: security"})
package io.spillover.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
