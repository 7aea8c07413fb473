package io.spillover.exposure;

import java.time.Instant;

/**
 * A moment with its uncertainty.
 *
 * @param earliest 5 % bound
 * @param likely central value
 * @param latest 95 % bound
 */
public record TimeBand(Instant earliest, Instant likely, Instant latest) {

    /** @throws IllegalArgumentException if the order is broken */
    public TimeBand {
        if (earliest.isAfter(likely) || likely.isAfter(latest)) {
            throw new IllegalArgumentException("Not in order: " + earliest + ", " + likely + ", " + latest);
        }
    }
}
