package io.spillover.propagation;

import io.spillover.quantity.Band;

/**
 * When something arrives, in seconds since the start of the event; each band is a 90 % interval.
 *
 * @param first lead: a tenth of the rise, or the front of a slick
 * @param peak crest or highest concentration
 * @param end tail: back to a tenth
 */
public record Window(Band first, Band peak, Band end) {

    /** @throws IllegalArgumentException if first, peak and end are not in order in one of the three cases */
    public Window {
        if (!(first.low() <= peak.low()
                && peak.low() <= end.low()
                && first.likely() <= peak.likely()
                && peak.likely() <= end.likely()
                && first.high() <= peak.high()
                && peak.high() <= end.high())) {
            throw new IllegalArgumentException("Not a window: " + first + ", " + peak + ", " + end);
        }
    }

    /** Returns a window with another first arrival, kept no later than peak and end. */
    public Window from(Band newFirst) {
        Band newPeak = noEarlier(peak, newFirst);
        return new Window(newFirst, newPeak, noEarlier(end, newPeak));
    }

    private static Band noEarlier(Band band, Band bound) {
        return new Band(
                Math.max(band.low(), bound.low()),
                Math.max(band.likely(), bound.likely()),
                Math.max(band.high(), bound.high()));
    }
}
