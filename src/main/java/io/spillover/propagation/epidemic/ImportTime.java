package io.spillover.propagation.epidemic;

/**
 * When the first infectious traveller arrives over one way: the infectious grow as I0·e^(λt) and leave by a share {@code r}/I0 a
 * day, so that arrivals are a Poisson process with Pr(T &gt; t) = exp(−(r/λ)(e^(λt) − 1)), r = I0·κ·P.
 *
 * <p>Quantile: t_q = ln(1 − λ·ln(1−q)/r) / λ. The mean for r ≪ λ is (ln(λ/r) − γ_E) / λ, the calibrated effective distance over λ
 * (Gautreau, Barrat, Barthélemy 2008; Iannelli, Koher, Brockmann, Hövel, Sokolov 2017). Where travel is so heavy that this mean
 * falls below the 5 % quantile, that quantile stands in. Times in days, rates a day. A λ below 0 is a source that fades: then the
 * first traveller may never come.
 */
final class ImportTime {

    /** Euler's constant γ_E. */
    static final double EULER = 0.57721566490153286;

    /** −ln(1 − 0.05) and −ln(1 − 0.95): travellers expected by the 5 % and the 95 % quantile. */
    static final double EARLY = -Math.log(0.95);

    static final double LATE = -Math.log(0.05);

    private ImportTime() {}

    /** Returns the quantile of the arrival, infinite if it never comes with that probability. */
    static double quantile(double q, double perDay, double growthPerDay) {
        return after(-Math.log1p(-q), perDay, growthPerDay);
    }

    /** Returns when a number of infectious travellers is expected to have arrived. */
    static double after(double expected, double perDay, double growthPerDay) {
        if (growthPerDay == 0) {
            return expected / perDay;
        }
        double x = growthPerDay * expected / perDay;
        return x > -1 ? Math.log1p(x) / growthPerDay : Double.POSITIVE_INFINITY;
    }

    static double early(double perDay, double growthPerDay) {
        return after(EARLY, perDay, growthPerDay);
    }

    static double late(double perDay, double growthPerDay) {
        return after(LATE, perDay, growthPerDay);
    }

    /** Returns the likely time for a growing source. */
    static double likely(double perDay, double growthPerDay) {
        return Math.max(EffectiveDistance.calibrated(perDay, growthPerDay) / growthPerDay, early(perDay, growthPerDay));
    }

    /** Returns how many infectious travellers are expected to have arrived by a time. */
    static double expectedBy(double days, double perDay, double growthPerDay) {
        return growthPerDay == 0 ? perDay * days : perDay * Math.expm1(growthPerDay * days) / growthPerDay;
    }

    /** Returns the import risk: the probability that one or more infectious travellers have arrived by a time. */
    static double riskBy(double days, double perDay, double growthPerDay) {
        return -Math.expm1(-expectedBy(days, perDay, growthPerDay));
    }
}
