package io.spillover.propagation;

/**
 * The drivers of one course, each a number found by its name alone: the same seed, course, driver and place always give the same
 * number, in whatever order and on whatever thread they are asked for. So a what-if is compared with the same luck as the answer.
 *
 * <p>A driver that differs from place to place is made of a part shared by all places and a part of its own: z = √ρ·z_shared +
 * √(1−ρ)·z_own, standard normal for every ρ. At ρ = 1 all places err together (comonotone), at ρ = 0 each by itself
 * (independent).
 *
 * <p>Numbers come from a mix of the four keys by the finaliser of SplitMix64 (Steele, Lea, Flood 2014); the normal quantile is
 * that of Acklam (2003), relative error below 1.2e-9.
 */
public final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 0x1.0p-53;

    private final long seed;
    private final double shared;
    private final double own;
    private long course;

    /**
     * Makes the drivers of course 0.
     *
     * @param seed of the whole run
     * @param rho how much the places err together, 0 to 1
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Draw(long seed, double rho) {
        if (!(rho >= 0 && rho <= 1)) {
            throw new IllegalArgumentException("Not a correlation from 0 to 1: " + rho);
        }
        this.seed = mix(seed + GOLDEN);
        this.shared = Math.sqrt(rho);
        this.own = Math.sqrt(1 - rho);
    }

    /** Goes to a course; the object is used again, so that drawing makes no garbage. */
    public Draw course(long number) {
        course = mix(seed ^ (number * GOLDEN));
        return this;
    }

    /** Returns a number between 0 and 1, both excluded, shared by all places. */
    public double uniform(int driver) {
        return uniform(driver, -1);
    }

    /** Returns a number between 0 and 1, both excluded, of one place alone. */
    public double uniform(int driver, int place) {
        long bits = mix(course + ((long) driver << 32 | place & 0xFFFFFFFFL) * GOLDEN);
        return ((bits >>> 11) + 0.5) * TO_UNIT;
    }

    /** Returns a standard normal number shared by all places. */
    public double normal(int driver) {
        return quantile(uniform(driver, -1));
    }

    /** Returns a standard normal number of a place that errs with the others by ρ. */
    public double normal(int driver, int place) {
        if (own == 0) {
            return normal(driver);
        }
        double mine = own * quantile(uniform(driver, place));
        return shared == 0 ? mine : shared * normal(driver) + mine;
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** Returns the quantile of the standard normal distribution. */
    public static double quantile(double p) {
        double tail = 0.02425;
        if (p < tail) {
            double q = Math.sqrt(-2 * Math.log(p));
            return tail(q);
        }
        if (p > 1 - tail) {
            return -tail(Math.sqrt(-2 * Math.log(1 - p)));
        }
        double q = p - 0.5;
        double r = q * q;
        return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                                                        + 1.383577518672690e+02)
                                                * r
                                        - 3.066479806614716e+01)
                                * r
                        + 2.506628277459239e+00)
                * q
                / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                                                        + 6.680131188771972e+01)
                                                * r
                                        - 1.328068155288572e+01)
                                * r
                        + 1);
    }

    private static double tail(double q) {
        return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
                                                        - 2.549732539343734e+00)
                                                * q
                                        + 4.374664141464968e+00)
                                * q
                        + 2.938163982698783e+00)
                / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
                                        + 3.754408661907416e+00)
                                * q
                        + 1);
    }
}
