package io.spillover.sharing;

import org.jspecify.annotations.Nullable;

/**
 * A transport link as the graph holds it, usable both ways.
 *
 * @param fromCityId one end
 * @param toCityId the other
 * @param mode how it is travelled
 * @param line name of the line, null for an ordinary road
 * @param km length
 * @param seconds travel time in whole seconds, 0 or more
 * @param firstYear year from which it can be used; 0 for always
 */
public record LinkFacts(
        String fromCityId,
        String toCityId,
        TravelMode mode,
        @Nullable String line,
        double km,
        int seconds,
        int firstYear) {

    private static final int MOST = 366 * 86_400;

    /** @throws IllegalArgumentException if the time is negative or longer than a year */
    public LinkFacts {
        if (seconds < 0 || seconds > MOST) {
            throw new IllegalArgumentException("Not a travel time: " + seconds + " s");
        }
    }
}
