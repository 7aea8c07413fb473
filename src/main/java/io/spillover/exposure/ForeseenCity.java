package io.spillover.exposure;

import io.spillover.quantity.Band;

/**
 * A city that a predicted secondary hazard would expose. A forecast only: it is never stored as an exposure.
 *
 * @param cityId the city
 * @param first when it would arrive
 * @param intensity how strong it would be
 * @param measure what the intensity is
 * @param unit its unit
 */
public record ForeseenCity(String cityId, TimeBand first, Band intensity, String measure, String unit) {}
