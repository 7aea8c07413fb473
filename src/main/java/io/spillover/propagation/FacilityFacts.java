package io.spillover.propagation;

import org.jspecify.annotations.Nullable;

/**
 * An intake, gauge, plant or town on a river, as it is handed to {@link World.Builder}.
 *
 * @param id unique
 * @param kind what it is
 * @param cityId the city it lies in, null if unknown
 * @param riverId the river
 * @param km km to the mouth on the river's own axis
 */
public record FacilityFacts(
        String id, String kind, @Nullable String cityId, String riverId, double km) {}
