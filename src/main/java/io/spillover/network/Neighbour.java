package io.spillover.network;

import org.jspecify.annotations.Nullable;

/**
 * A city that shares a border with another.
 *
 * @param cityId the city it is seen from
 * @param neighbourId the other one
 * @param km shared border; unknown for some
 * @param kind {@code border}, or {@code near_gap} when a few km lie between
 * @param provenance where the facts come from
 */
public record Neighbour(
        String cityId, String neighbourId, @Nullable Double km, String kind, Provenance provenance) {}
