package io.spillover.network;

import io.spillover.quantity.Quality;

/**
 * A city that the same water passes, seen from another.
 *
 * @param cityId the city
 * @param riverId the river on which the water passes it
 * @param distanceKm way of the water between the river points nearest to both seats
 * @param quality of the least known reach on the way
 */
public record CityAlongRiver(String cityId, String riverId, double distanceKm, Quality quality) {}
