package io.spillover.propagation;

/**
 * A city, as it is handed to {@link World.Builder}.
 *
 * @param id unique
 * @param lat latitude of the seat in degrees
 * @param lon longitude of the seat in degrees
 * @param population people, 0 if unknown
 * @param areaKm2 area of the territory, NaN if unknown
 */
public record CityFacts(String id, double lat, double lon, long population, double areaKm2) {}
