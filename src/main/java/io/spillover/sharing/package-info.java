/** The second question: which resources can be shared, how soon they arrive, and by which right. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "quantity",
            "problem",
            "cypher",
            "network",
            "hazard",
            "exposure",
            "resource",
            "platform :: api",
            "platform :: security"
        })
package io.spillover.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
