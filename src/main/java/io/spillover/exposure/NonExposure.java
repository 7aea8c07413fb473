package io.spillover.exposure;

import org.jspecify.annotations.Nullable;

/**
 * A city that a hazard does not reach, and why.
 *
 * @param cityId the city
 * @param reason why
 * @param riverId the river on which it ended, if it came near
 * @param kmToMouth where on that river
 * @param value what was found there: the likely intensity, or the earliest arrival in hours
 * @param limit what it was compared with: the least intensity, or the horizon in hours
 * @param unit unit of both
 * @param reservoirId the reservoir that held it
 */
public record NonExposure(
        String cityId,
        Reason reason,
        @Nullable String riverId,
        @Nullable Double kmToMouth,
        @Nullable Double value,
        @Nullable Double limit,
        @Nullable String unit,
        @Nullable String reservoirId) {

    /** Why a city is not exposed. */
    public enum Reason {
        /** No river of the region passes the city. */
        NO_RIVER,
        /** Its rivers do not carry the water that passed the source. */
        NOT_DOWNSTREAM,
        /** The rise or the concentration fell below the threshold before it. */
        BELOW_THRESHOLD,
        /** Even the earliest arrival is beyond the horizon. */
        BEYOND_HORIZON,
        /** A reservoir held it long enough to bring it below the threshold. */
        HELD_BY_RESERVOIR,
        /** A measure held it back: a barrier, a closed link, a cut supply. */
        HELD_BY_MEASURE,
        /** The wind does not blow its way. */
        NOT_DOWNWIND,
        /** No transport link of the network leads there from the source. */
        NO_LINK,
        /** Nothing there depends on what failed. */
        NOT_DEPENDENT,
        /** The area does not cover it. */
        OUTSIDE_AREA
    }
}
