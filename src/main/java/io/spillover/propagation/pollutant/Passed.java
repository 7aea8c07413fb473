package io.spillover.propagation.pollutant;

/**
 * What a slick has passed since it was last seen, and what its sightings say of the river it is on.
 *
 * <p>A sighting compares the travel time since the last one with the computed one, y = ln(seen/computed). The errors of the
 * rivers passed are independent of each other, each lognormal with the model's own σ; within a river they are made of a part
 * that all its reaches share (ρ = {@value #SHARED} of the variance, assumed) and a part of each place. By the rule of Kalman for
 * one observation, the factor of the present river rises by K·y with K = ρ·w·s²/(Σ w²s² + σ²), w its share of the time, s its σ
 * and σ the tolerance of the sighting; its variance falls by the part (ρ·w·s)²/(Σ w²s² + σ²). On entering another river all of
 * it is left behind: one calibration factor does not carry over a confluence into another river.
 *
 * @param river index of the present river, −1 before the first
 * @param sinceS computed travel time since the last sighting or the start
 * @param ownS the part of it in the present river
 * @param ownSigmaS the same, each reach times its σ
 * @param restVarianceS2 variance of the time in the rivers and pools before
 * @param ageS travel time at the last sighting
 * @param withinS tolerance of the last sighting
 * @param lnFactor logarithm of the factor on the times of the present river
 * @param kept σ of the present river over the model's own
 */
record Passed(
        int river,
        double sinceS,
        double ownS,
        double ownSigmaS,
        double restVarianceS2,
        double ageS,
        double withinS,
        double lnFactor,
        double kept) {

    static final double SHARED = 0.5;

    static final Passed NOTHING = new Passed(-1, 0, 0, 0, 0, 0, 0, 0, 1);

    private static final double Z_95 = 1.6448536269514722;

    Passed onto(int newRiver) {
        return newRiver == river
                ? this
                : new Passed(newRiver, sinceS, 0, 0, restVarianceS2 + ownSigmaS * ownSigmaS, ageS, withinS, 0, 1);
    }

    Passed later(double seconds, double sigmaLn) {
        return new Passed(
                river,
                sinceS + seconds,
                ownS + seconds,
                ownSigmaS + seconds * sigmaLn,
                restVarianceS2,
                ageS,
                withinS,
                lnFactor,
                kept);
    }

    /** Adds a stay in a pool whose likely time has a half width at 90 %. */
    Passed stayed(double seconds, double halfWidthS) {
        double sigma = halfWidthS / Z_95;
        return new Passed(
                river,
                sinceS + seconds,
                ownS,
                ownSigmaS,
                restVarianceS2 + sigma * sigma,
                ageS,
                withinS,
                lnFactor,
                kept);
    }

    /** Begins anew at a sighting that gives the slick another age, s. */
    Passed seen(double newAgeS, double newWithinS, double otherWithinS) {
        double seenS = newAgeS - ageS;
        double factor = lnFactor;
        double left = kept;
        if (seenS > 0 && ownS > 0) {
            double sigmaS = Math.hypot(Math.hypot(newWithinS, withinS), otherWithinS) / Z_95 * sinceS / seenS;
            double varianceS2 = ownSigmaS * ownSigmaS + restVarianceS2 + sigmaS * sigmaS;
            if (varianceS2 > 0) {
                double covariance = SHARED * ownSigmaS * ownSigmaS / ownS;
                factor += covariance * sinceS / varianceS2 * Math.log(seenS / sinceS);
                left *= Math.sqrt(1 - SHARED * SHARED * ownSigmaS * ownSigmaS / varianceS2);
            }
        }
        return new Passed(river, 0, 0, 0, 0, newAgeS, newWithinS, factor, left);
    }
}
