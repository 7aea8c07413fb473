package io.spillover.propagation.flood;

/** A bell-shaped hydrograph, cut where it is below a millionth of its crest. */
final class Bell {

    /** Half the width of a bell at a tenth of its height, in standard deviations: √(2·ln 10). */
    static final double TENTH = Math.sqrt(2 * Math.log(10));

    private static final double CUT = Math.sqrt(2 * Math.log(1e6));

    private Bell() {}

    static Series series(double crestS, double riseM3PerS, double sigmaS, double stepS) {
        return Series.shaped(
                crestS - CUT * sigmaS,
                crestS,
                crestS + CUT * sigmaS,
                stepS,
                t -> riseM3PerS * Math.exp(-t * t / (2 * sigmaS * sigmaS)));
    }
}
