package io.spillover.hazard;

import io.spillover.quantity.Quality;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An observation as somebody records it; the place is a facility, a city or a point of a river.
 *
 * @param hazardId the hazard
 * @param phase what of it was seen
 * @param facilityId the gauge, intake or plant
 * @param cityId the city
 * @param riverId the river
 * @param kmToMouth where on that river
 * @param at when
 * @param withinMin how far off that time may be at 90 %, in minutes
 * @param value what was measured, in the unit of the hazard's exposures
 * @param unit its unit; null for that of the hazard's exposures
 * @param note what should be known about it
 * @param quality how well it is known
 * @param provenance where it comes from
 */
public record ObservationDraft(
        String hazardId,
        Observation.Phase phase,
        @Nullable String facilityId,
        @Nullable String cityId,
        @Nullable String riverId,
        @Nullable Double kmToMouth,
        Instant at,
        long withinMin,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable String note,
        Quality quality,
        String provenance) {}
