package io.spillover.propagation.reliability;

import io.spillover.propagation.Odds;
import io.spillover.quantity.Band;

/**
 * How often a goal was reached in what was drawn.
 *
 * @param hits courses that reached it
 * @param courses courses drawn
 */
public record Estimate(int hits, int courses) {

    /** Returns the share with its 90 % binomial interval (Wilson 1927). */
    public Band probability() {
        return new Odds(0, hits, courses, null, null, null, null).probability();
    }
}
