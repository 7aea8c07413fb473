package io.spillover.propagation.airborne;

/**
 * Concentration in a cloud of Gaussian shape that the ground throws back, in kg/m³.
 *
 * <p>Plume of a steady source: C = Q/(2π·u·σy·σz)·e^(−y²/2σy²)·[e^(−(z−H)²/2σz²) + e^(−(z+H)²/2σz²)]. Puff of a sudden one:
 * C = M/((2π)^1.5·σx·σy·σz)·e^(−(x−ut)²/2σx²)·e^(−y²/2σy²)·[same]. Flat ground, no deposition, no chemistry, wind above about 1 m/s.
 * Sources: Pasquill and Smith 1983; CCPS 1999.
 */
public final class Gaussian {

    private static final double ROOT_2PI = Math.sqrt(2 * Math.PI);

    private Gaussian() {}

    /**
     * Returns the concentration in a plume.
     *
     * @param rateKgPerS rate of the source
     * @param windMPerS wind speed
     * @param sigmaYM across the wind at that distance
     * @param sigmaZM upwards at that distance
     * @param yM distance from the axis
     * @param zM height above the ground
     * @param heightM height of the source
     */
    public static double plume(
            double rateKgPerS, double windMPerS, double sigmaYM, double sigmaZM, double yM, double zM, double heightM) {
        return rateKgPerS / windMPerS * bell(yM, sigmaYM) * (bell(zM - heightM, sigmaZM) + bell(zM + heightM, sigmaZM));
    }

    /**
     * Returns the concentration in a puff; σx = σy.
     *
     * @param massKg released
     * @param sigmaYM across and along the wind at that distance
     * @param sigmaZM upwards at that distance
     * @param alongM distance from the middle of the puff along the wind
     * @param yM distance from its middle across the wind
     * @param zM height above the ground
     * @param heightM height of the source
     */
    public static double puff(
            double massKg, double sigmaYM, double sigmaZM, double alongM, double yM, double zM, double heightM) {
        return massKg
                * bell(alongM, sigmaYM)
                * bell(yM, sigmaYM)
                * (bell(zM - heightM, sigmaZM) + bell(zM + heightM, sigmaZM));
    }

    private static double bell(double off, double sigma) {
        return Math.exp(-off * off / (2 * sigma * sigma)) / (ROOT_2PI * sigma);
    }

    /** Returns the error function, absolute error below 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26); exact at 0, 1 beyond 6. */
    static double erf(double x) {
        if (x > 6) {
            return 1;
        }
        // The approximation leaves 1e-9 at 0, too much for a share of nearly nothing: the series is exact there.
        if (x < 0.01) {
            return 2 / Math.sqrt(Math.PI) * (x - x * x * x / 3);
        }
        double t = 1 / (1 + 0.3275911 * x);
        double sum = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
        return 1 - sum * Math.exp(-x * x);
    }
}
