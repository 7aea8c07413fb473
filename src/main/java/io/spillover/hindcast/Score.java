package io.spillover.hindcast;

import io.spillover.quantity.Band;

/**
 * How far a predicted window is from one observation, in hours. The observation is known within a tolerance: a miss counts only
 * beyond it. Where it is an upper bound, only a prediction later than it can miss.
 */
final class Score {

    private static final double ALPHA = 0.1;

    private Score() {}

    /** Returns predicted minus observed. */
    static double signed(Band predicted, Observation seen) {
        return predicted.likely() - seen.atH();
    }

    /** Returns the absolute error beyond the tolerance. */
    static double error(Band predicted, Observation seen) {
        double off = signed(predicted, seen);
        return Math.max(0, (seen.upperBound() ? off : Math.abs(off)) - seen.withinH());
    }

    /** Returns whether the window and the tolerance of the observation meet. */
    static boolean inside(Band predicted, Observation seen) {
        return below(predicted, seen) == 0 && above(predicted, seen) == 0;
    }

    /**
     * Returns the interval score of a 90 % window: its width and 2/α times what the observation lies outside (Gneiting and
     * Raftery 2007, equation 43).
     */
    static double interval(Band predicted, Observation seen) {
        return predicted.high() - predicted.low() + 2 / ALPHA * (below(predicted, seen) + above(predicted, seen));
    }

    /** How far the observation lies below the window. */
    private static double below(Band predicted, Observation seen) {
        return Math.max(0, predicted.low() - seen.atH() - seen.withinH());
    }

    private static double above(Band predicted, Observation seen) {
        return seen.upperBound() ? 0 : Math.max(0, seen.atH() - seen.withinH() - predicted.high());
    }

    /**
     * Returns what errors of a row are divided by: the time from the anchor to the observation, and no less than its tolerance,
     * so that places which were reached with the anchor can be scored.
     */
    static double scaleH(Observation seen, double anchorH) {
        return Math.max(Math.abs(seen.atH() - anchorH), seen.withinH());
    }
}
