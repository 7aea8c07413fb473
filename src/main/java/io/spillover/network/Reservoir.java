package io.spillover.network;

import io.spillover.quantity.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A dam and its pool.
 *
 * @param id unique, region and code
 * @param name English name
 * @param nameZh Chinese name
 * @param location the dam
 * @param riverId the river it stands on, if that is in the region
 * @param kmToMouth where, in km to that river's mouth
 * @param totalStorageM3 total storage
 * @param floodStorageM3 storage kept free for floods
 * @param firstYear year from which it holds water
 * @param routeThrough whether the river runs through it
 * @param provenance where the facts come from
 */
public record Reservoir(
        String id,
        String name,
        @Nullable String nameZh,
        GeoPoint location,
        @Nullable String riverId,
        @Nullable Double kmToMouth,
        @Nullable Double totalStorageM3,
        @Nullable Double floodStorageM3,
        @Nullable Integer firstYear,
        boolean routeThrough,
        Provenance provenance) {}
