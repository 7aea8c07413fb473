package io.spillover.propagation.inoperability;

import io.spillover.propagation.Window;
import io.spillover.quantity.Band;

/**
 * A layer run three times: all drivers at their strong bound, likely, at their weak bound. Losses grow with every driver taken in
 * this order, so the three hold the band that drivers which err together give; if they err apart the band is too wide.
 */
record Passes(Layer layer, LossCourse strong, LossCourse likely, LossCourse weak) {

    static Passes of(Layer layer) {
        return new Passes(layer, layer.run(Strength.STRONG), layer.run(Strength.LIKELY), layer.run(Strength.WEAK));
    }

    /** Returns whether a loss can reach the least that counts within the horizon. */
    boolean exposed(int i, double horizonS) {
        return strong.firstS[i] <= horizonS;
    }

    /** Returns whether it reaches it at all with likely drivers. */
    boolean likelyExposed(int i) {
        return likely.firstS[i] < Double.POSITIVE_INFINITY;
    }

    /** Returns the pass that tells the way of a node: the likely one if it touches it. */
    LossCourse telling(int i) {
        return likely.stage[i] < Integer.MAX_VALUE ? likely : strong;
    }

    /** Returns where a node stands in the order in which all those before it on its way stand before it. */
    long rank(int i) {
        boolean told = telling(i) == likely;
        return (told ? 0 : 1L << 32) + (told ? likely : strong).stage[i];
    }

    /** Returns the loss of a node. */
    Band loss(int i) {
        double likeliest = likely.peak[i];
        return new Band(Math.min(weak.peak[i], likeliest), likeliest, Math.max(strong.peak[i], likeliest));
    }

    /**
     * Returns when. A pass that does not reach the least loss is dated by the worst of the next stronger one, where a loss that
     * only just counts would reach it; a node that never counts by its beginning and its worst.
     */
    Window window(int i) {
        if (strong.firstS[i] == Double.POSITIVE_INFINITY) {
            return new Window(
                    Band.exactly(strong.beganS[i]), Band.exactly(strong.peakS[i]), Band.exactly(strong.peakS[i]));
        }
        double[] s = {strong.firstS[i], strong.peakS[i], strong.endS[i]};
        double[] l = times(likely, i, s[1]);
        double[] w = times(weak, i, l[1]);
        return new Window(band(s[0], l[0], w[0]), band(s[1], l[1], w[1]), band(s[2], l[2], w[2]));
    }

    private static double[] times(LossCourse pass, int i, double otherwise) {
        return pass.firstS[i] == Double.POSITIVE_INFINITY
                ? new double[] {otherwise, otherwise, otherwise}
                : new double[] {pass.firstS[i], pass.peakS[i], pass.endS[i]};
    }

    private static Band band(double strong, double likely, double weak) {
        return new Band(Math.min(strong, Math.min(likely, weak)), likely, Math.max(strong, Math.max(likely, weak)));
    }
}
