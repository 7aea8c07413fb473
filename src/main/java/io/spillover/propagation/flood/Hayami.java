package io.spillover.propagation.flood;

/**
 * Response of a reach to a sharp wave: inverse Gaussian with mean L/c and variance 2·μ·L/c³ (Hayami 1951, the linear
 * advection–diffusion of a flood). The quantiles tell how the wave is drawn out, not how uncertain its arrival is.
 *
 * @param meanS mean travel time, s
 * @param varianceS2 variance, s²
 */
public record Hayami(double meanS, double varianceS2) {

    /** Returns the response of a reach of a length in m. */
    public static Hayami of(double lengthM, double celerityMPerS, double diffusivityM2PerS) {
        return new Hayami(lengthM / celerityMPerS, 2 * diffusivityM2PerS * lengthM / Math.pow(celerityMPerS, 3));
    }

    /** Returns the time in s by which a share of the wave has passed, accurate to about 1e-10. */
    public double quantileS(double share) {
        double low = 0;
        double high = meanS + 40 * Math.sqrt(varianceS2);
        for (int i = 0; i < 200 && high - low > 1e-13 * high; i++) {
            double middle = (low + high) / 2;
            if (passed(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double passed(double t) {
        double shape = Math.pow(meanS, 3) / varianceS2;
        double root = Math.sqrt(shape / t);
        double tail = normal(-root * (t / meanS + 1));
        double second = tail > 0 ? Math.exp(2 * shape / meanS + Math.log(tail)) : 0;
        return normal(root * (t / meanS - 1)) + second;
    }

    /** Normal distribution: series near the middle, Lentz's continued fraction in the tails. */
    static double normal(double z) {
        double x = Math.abs(z);
        double upper;
        if (x < 3) {
            double term = x;
            double sum = x;
            for (int k = 1; k < 200; k++) {
                term *= x * x / (2 * k + 1);
                sum += term;
            }
            upper = 0.5 - sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        } else {
            double fraction = x;
            for (int k = 200; k >= 1; k--) {
                fraction = x + k / fraction;
            }
            upper = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) / fraction;
        }
        return z < 0 ? upper : 1 - upper;
    }
}
