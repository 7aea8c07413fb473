package io.spillover.network;

import org.jspecify.annotations.Nullable;

/**
 * A transport link between two cities, usable both ways; seen from one of them.
 *
 * @param key unique key of the link
 * @param fromCityId the city it is seen from
 * @param toCityId the other one
 * @param mode {@code ROAD}, {@code RAIL}, {@code FERRY} or {@code AIR}
 * @param line name of the line
 * @param km length
 * @param durationMin travel time in minutes
 * @param travellersPerDay people who travel it on a day
 * @param firstYear year from which it can be used
 * @param provenance where the facts come from
 */
public record Link(
        String key,
        String fromCityId,
        String toCityId,
        String mode,
        @Nullable String line,
        double km,
        double durationMin,
        @Nullable Double travellersPerDay,
        @Nullable Integer firstYear,
        Provenance provenance) {}
