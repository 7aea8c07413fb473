package io.spillover.propagation;

/**
 * A city that it came near but that is not exposed, and why.
 *
 * @param city index of the city
 * @param reason why
 * @param river index of the river on which it ended, −1 if on none
 * @param km km to the mouth where it ended; off rivers how far it is from the source in km
 * @param value what was found there: the intensity in the unit of the footprint, or the earliest arrival in s
 * @param limit what it was compared with: the least intensity, or the horizon in s
 * @param dam index of the dam that held it, −1 if none
 */
public record Miss(int city, Reason reason, int river, double km, double value, double limit, int dam) {

    /** Why a city is not exposed. */
    public enum Reason {
        /** The rise or the concentration fell below the threshold. */
        BELOW_THRESHOLD,
        /** Even the earliest arrival is later than the horizon. */
        BEYOND_HORIZON,
        /** A reservoir took it below the threshold: by its operation a flood, by the time spent in it a slick. */
        HELD_BY_RESERVOIR,
        /** A measure holds it back: a closed link, a cut supply, a barrier on the river. */
        HELD_BY_MEASURE,
        /** The wind did not blow its way. */
        NOT_DOWNWIND
    }

    /** Returns a miss off rivers. */
    public static Miss off(int city, Reason reason, double kmFromSource, double value, double limit) {
        return new Miss(city, reason, -1, kmFromSource, value, limit, -1);
    }
}
