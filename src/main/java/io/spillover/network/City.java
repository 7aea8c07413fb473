package io.spillover.network;

import io.spillover.quantity.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * The area of one city government.
 *
 * @param id unique, region and code
 * @param region the region's id
 * @param code code inside the region
 * @param name English name; not unique
 * @param nameZh Chinese name
 * @param rank place in the administrative order, as the seed format lists them
 * @param location its seat
 * @param population people in the whole territory
 * @param urbanPopulation people in the urban core
 * @param areaKm2 territory in km²
 * @param provenance where the facts come from
 */
public record City(
        String id,
        String region,
        String code,
        String name,
        @Nullable String nameZh,
        String rank,
        GeoPoint location,
        @Nullable Long population,
        @Nullable Long urbanPopulation,
        @Nullable Double areaKm2,
        Provenance provenance) {}
