package io.spillover.propagation.epidemic;

/**
 * Effective distance of one way from the flow of people along it.
 *
 * <p>Plain: d = 1 − ln P, P the share of the travellers leaving the origin that take this way (Brockmann and Helbing 2013); an
 * arrival is D over a speed fitted to arrivals. Calibrated: d = δ − ln P, δ = ln(λ/κ) − γ_E, κ the share of people leaving on a
 * day, and an arrival is D/λ with nothing to fit (Gautreau 2008, Iannelli 2017). Needs κ ≪ λ. Both have no unit.
 */
final class EffectiveDistance {

    private EffectiveDistance() {}

    static double plain(double share) {
        return 1 - Math.log(share);
    }

    /** Returns δ. */
    static double offset(double growthPerDay, double leavingPerDay) {
        return Math.log(growthPerDay / leavingPerDay) - ImportTime.EULER;
    }

    /** Returns δ − ln P − ln I0, with r = I0·κ·P. */
    static double calibrated(double perDay, double growthPerDay) {
        return offset(growthPerDay, perDay);
    }
}
