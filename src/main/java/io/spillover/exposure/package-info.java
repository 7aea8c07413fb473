/** The first question: which cities are exposed, when, how badly and why. Runs the engines, stores and explains what they find. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "quantity",
            "problem",
            "cypher",
            "propagation",
            "propagation :: cascade",
            "network",
            "hazard",
            "platform :: api",
            "platform :: security"
        })
package io.spillover.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
