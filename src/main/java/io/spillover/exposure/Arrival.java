package io.spillover.exposure;

/**
 * When a hazard is in a city.
 *
 * @param first first arrival: where the river enters the city
 * @param peak the worst, at the seat
 * @param end back to a tenth, at the seat
 */
public record Arrival(TimeBand first, TimeBand peak, TimeBand end) {}
