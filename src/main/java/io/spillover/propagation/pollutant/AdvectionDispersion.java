package io.spillover.propagation.pollutant;

/**
 * A sudden release in a uniform channel: C = M/(A·√(4πDt))·exp(−(x−Ut)²/(4Dt) − kt). Valid beyond the mixing length
 * 0.4·U·W²/ε with ε = 0.6·H·u*. Sources: Taylor 1954; Fischer and others 1979.
 *
 * @param massKg released mass M
 * @param sectionM2 cross-section A
 * @param velocityMPerS mean velocity U
 * @param dispersionM2PerS longitudinal dispersion D
 * @param decayPerS first-order decay k
 */
public record AdvectionDispersion(
        double massKg, double sectionM2, double velocityMPerS, double dispersionM2PerS, double decayPerS) {

    /** Returns Fischer's dispersion in m²/s: 0.011·U²·W²/(H·u*). */
    public static double fischerM2PerS(double velocityMPerS, double widthM, double depthM, double shearMPerS) {
        return 0.011 * velocityMPerS * velocityMPerS * widthM * widthM / (depthM * shearMPerS);
    }

    /** Returns the variance of the time of passage that a length adds, s²: 2·D·L/U³. It adds along a river. */
    public static double spreadS2(double lengthM, double velocityMPerS, double dispersionM2PerS) {
        return 2 * dispersionM2PerS * lengthM / (velocityMPerS * velocityMPerS * velocityMPerS);
    }

    /** Returns the peak concentration in kg/m³ of a slick whose passage has a variance in s²: M/(Q·√(2π·variance)). */
    public static double peakKgPerM3(double massKg, double dischargeM3PerS, double varianceS2) {
        return massKg / (dischargeM3PerS * Math.sqrt(2 * Math.PI * varianceS2));
    }

    /** Returns the concentration in kg/m³ at a distance in m and a time in s. */
    public double concentrationKgPerM3(double xM, double tS) {
        double spread = 4 * dispersionM2PerS * tS;
        double off = xM - velocityMPerS * tS;
        return massKg / (sectionM2 * Math.sqrt(Math.PI * spread)) * Math.exp(-off * off / spread - decayPerS * tS);
    }

    /** Returns when the concentration at a distance is highest, s. */
    public double peakS(double xM) {
        double a = velocityMPerS * velocityMPerS / (4 * dispersionM2PerS) + decayPerS;
        return (-0.5 + Math.sqrt(0.25 + a * xM * xM / dispersionM2PerS)) / (2 * a);
    }

    /** Returns when the concentration first reaches a share of its peak, s. */
    public double leadS(double xM, double share) {
        return crossingS(xM, share, 1e-9 * peakS(xM));
    }

    /** Returns when the concentration last falls to a share of its peak, s. */
    public double tailS(double xM, double share) {
        double far = peakS(xM) * 2;
        double least = share * concentrationKgPerM3(xM, peakS(xM));
        while (concentrationKgPerM3(xM, far) > least) {
            far *= 2;
        }
        return crossingS(xM, share, far);
    }

    private double crossingS(double xM, double share, double outside) {
        double inside = peakS(xM);
        double least = share * concentrationKgPerM3(xM, inside);
        for (int i = 0; i < 200; i++) {
            double middle = (inside + outside) / 2;
            if (concentrationKgPerM3(xM, middle) >= least) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }
}
