package io.spillover.hazard;

import io.spillover.quantity.Quality;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a hazard at a place: a gauge's crest, a measured concentration, a first case. It is never changed; one that was
 * wrong is retracted and stays readable.
 *
 * @param id unique: the hazard and a running number
 * @param hazardId the hazard
 * @param phase what of it was seen
 * @param facilityId the gauge, intake or plant where it was seen, else null
 * @param cityId the city where it was seen, else null
 * @param riverId the river where it was seen, else null
 * @param kmToMouth where on that river, else null
 * @param at when
 * @param withinMin how far off that time may be at 90 %, in minutes
 * @param value what was measured, in the unit of the hazard's exposures; null if only the time is known
 * @param unit its unit; null if only the time is known
 * @param note what should be known about it
 * @param quality how well it is known
 * @param provenance where it comes from
 * @param recordedAt when it was recorded, by the database's clock
 * @param recordedBy name of the key that recorded it
 * @param retractedAt when it was retracted, null while it counts
 */
public record Observation(
        String id,
        String hazardId,
        Phase phase,
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
        String provenance,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant retractedAt) {

    /** What of a hazard was seen. */
    public enum Phase {
        /** Its first arrival. */
        FIRST,
        /** Its worst. */
        PEAK,
        /** Its end. */
        END
    }
}
