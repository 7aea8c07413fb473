package io.spillover.propagation;

import io.spillover.quantity.Band;
import org.jspecify.annotations.Nullable;

/**
 * How often, when and how strongly the drawn courses expose one city.
 *
 * @param city index of the city
 * @param hits courses that expose it
 * @param courses courses drawn
 * @param first first arrival in s, 5 %, median and 95 % of the courses that expose it; null without any
 * @param peak the worst in s, likewise
 * @param end the end in s, likewise
 * @param intensity likewise, in the unit of the footprint
 */
public record Odds(
        int city,
        int hits,
        int courses,
        @Nullable Band first,
        @Nullable Band peak,
        @Nullable Band end,
        @Nullable Band intensity) {

    private static final double Z_95 = 1.6448536269514722;

    /**
     * Returns the probability that the city is exposed with its 90 % binomial interval (Wilson 1927). It tells how exactly the
     * drawing knows the number, not whether the model is right.
     */
    public Band probability() {
        double p = (double) hits / courses;
        double z2 = Z_95 * Z_95 / courses;
        double middle = (p + z2 / 2) / (1 + z2);
        double half = Z_95 / (1 + z2) * Math.sqrt(p * (1 - p) / courses + z2 / (4 * courses));
        return new Band(
                hits == 0 ? 0 : Math.min(p, Math.max(0, middle - half)),
                p,
                hits == courses ? 1 : Math.max(p, Math.min(1, middle + half)));
    }
}
