package io.spillover.network;

import io.spillover.quantity.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A plant, intake, gauge or town.
 *
 * @param id unique, region and code
 * @param kind as the seed format lists them, for example {@code intake}
 * @param name English name
 * @param nameZh Chinese name
 * @param location where
 * @param cityId the city it lies in, unknown for places abroad
 * @param riverId the river it lies on
 * @param kmToMouth where, in km to that river's mouth
 * @param population people of a town or behind an intake
 * @param capacity capacity of a plant
 * @param capacityUnit its unit
 * @param provenance where the facts come from
 */
public record Facility(
        String id,
        String kind,
        String name,
        @Nullable String nameZh,
        GeoPoint location,
        @Nullable String cityId,
        @Nullable String riverId,
        @Nullable Double kmToMouth,
        @Nullable Long population,
        @Nullable Double capacity,
        @Nullable String capacityUnit,
        Provenance provenance) {}
