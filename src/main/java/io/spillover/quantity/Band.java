package io.spillover.quantity;

/**
 * A value with its uncertainty: a likely value and the bounds of a 90 % interval. Which drivers vary and whether they vary
 * together is said by whoever publishes the band.
 *
 * @param low 5 % bound, at most {@code likely}
 * @param likely central value
 * @param high 95 % bound, at least {@code likely}
 */
public record Band(double low, double likely, double high) {

    /** @throws IllegalArgumentException if a bound is not a number or the order is broken */
    public Band {
        if (!(low <= likely && likely <= high)) {
            throw new IllegalArgumentException("Not an ordered band: " + low + " / " + likely + " / " + high);
        }
    }

    /** Returns a band without width. */
    public static Band exactly(double value) {
        return new Band(value, value, value);
    }
}
