package io.spillover.sharing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One link of a route.
 *
 * @param mode how it is travelled
 * @param line name of the line, null for an ordinary road
 * @param fromCityId where it begins
 * @param toCityId where it ends
 * @param km length
 * @param travel travel time
 * @param transfer time to change to it from the mode of the leg before; zero for the first leg and for the same mode
 */
public record Leg(
        TravelMode mode,
        @Nullable String line,
        String fromCityId,
        String toCityId,
        double km,
        Duration travel,
        Duration transfer) {}
