package io.spillover.propagation;

/**
 * A city on the water below the source that is not exposed, and why.
 *
 * @param city index of the city
 * @param reason why
 * @param river index of the river on which it ended
 * @param km km to the mouth where it ended
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
        /** The time spent in a reservoir took the concentration below the threshold. */
        HELD_BY_RESERVOIR
    }
}
