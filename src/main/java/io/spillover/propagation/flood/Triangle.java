package io.spillover.propagation.flood;

import io.spillover.propagation.Magnitude;

/**
 * A hydrograph that rises evenly and falls evenly.
 *
 * @param riseS from its begin to its crest
 * @param baseS from its begin to its end
 */
record Triangle(double riseS, double baseS) {

    private static final double BREACH_RISES = 1 / 3.0;
    private static final double LAG_OVER_CONCENTRATION = 0.6;
    private static final double BASE_OVER_RISE = 2.67;

    /** A breach has the likely peak of Froehlich 1995 and lasts until the stored volume is out; it rises for a third (assumed). */
    static Triangle breach(Magnitude.Breach breach) {
        double base = 2
                * breach.volumeM3()
                / Froehlich.peakM3PerS(breach.volumeM3(), breach.headM()).likely();
        return new Triangle(base * BREACH_RISES, base);
    }

    /**
     * The dimensionless unit hydrograph of the US Soil Conservation Service as a triangle: crest half the rain and 0.6 of the time
     * of concentration after its begin, base 2.67 times that.
     */
    static Triangle rain(double rainS, double concentrationS) {
        double rise = rainS / 2 + LAG_OVER_CONCENTRATION * concentrationS;
        return new Triangle(rise, BASE_OVER_RISE * rise);
    }

    double sigmaS() {
        return Math.sqrt((baseS * baseS + riseS * riseS - baseS * riseS) / 18);
    }

    /** Its values, scaled so that the volume of the series is exactly the one given. */
    Series series(double fromS, double stepS, double volumeM3) {
        Series shape = Series.shaped(
                fromS,
                fromS + riseS,
                fromS + baseS,
                stepS,
                t -> Math.max(0, t < 0 ? 1 + t / riseS : 1 - t / (baseS - riseS)));
        return shape.times(volumeM3 / shape.volumeM3());
    }
}
