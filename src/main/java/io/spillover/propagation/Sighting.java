package io.spillover.propagation;

/**
 * Something seen of the event under way: an engine brings its answer through it and goes on from there.
 *
 * @param phase what was seen
 * @param river index of the river, −1 if it was not on one
 * @param km km to the mouth on that river, NaN if not on one
 * @param city index of the city, −1 if it was not seen in a city as a whole
 * @param atS seconds after the start of the event
 * @param withinS how far off that time may be at 90 %, s
 * @param intensity what was measured, in the unit of the footprint, NaN if only the time is known
 */
public record Sighting(Phase phase, int river, double km, int city, double atS, double withinS, double intensity) {

    /** What of an event was seen. */
    public enum Phase {
        /** Its first arrival. */
        FIRST,
        /** Its worst. */
        PEAK,
        /** Its end. */
        END
    }

    /** @throws IllegalArgumentException if it is nowhere, or a number is impossible */
    public Sighting {
        boolean onRiver = river >= 0 && !Double.isNaN(km);
        if (onRiver == (city >= 0) || !(withinS >= 0) || Double.isNaN(atS) || intensity < 0) {
            throw new IllegalArgumentException("Not a sighting: " + phase + " on river " + river + " km " + km
                    + ", city " + city + ", at " + atS + " s within " + withinS + " s, intensity " + intensity);
        }
    }
}
