/** The last thing a start does: it tells the person who started it what is there and how to ask. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cypher",
            "network",
            "platform",
            "platform :: api",
            "platform :: database",
            "platform :: security"
        })
package io.spillover.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
