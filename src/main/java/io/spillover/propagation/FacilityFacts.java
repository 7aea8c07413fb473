package io.spillover.propagation;

import org.jspecify.annotations.Nullable;

/**
 * An intake, gauge, plant or town, as it is handed to {@link World.Builder}.
 *
 * @param id unique
 * @param kind what it is
 * @param cityId the city it lies in, null if unknown
 * @param riverId the river it lies on, null if on none
 * @param km km to the mouth on the river's own axis, NaN off rivers
 * @param lat latitude in degrees, NaN if unknown
 * @param lon longitude in degrees, NaN if unknown
 */
public record FacilityFacts(
        String id,
        String kind,
        @Nullable String cityId,
        @Nullable String riverId,
        double km,
        double lat,
        double lon) {

    /** Makes one on a river whose coordinates are unknown. */
    public FacilityFacts(String id, String kind, @Nullable String cityId, String riverId, double km) {
        this(id, kind, cityId, riverId, km, Double.NaN, Double.NaN);
    }
}
