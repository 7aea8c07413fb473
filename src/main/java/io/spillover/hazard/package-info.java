/** What happens: hazard types, hazards with their sources, and how they are declared, changed and ended. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"quantity", "problem", "cypher", "propagation", "platform :: api", "platform :: security"
        })
package io.spillover.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
