package io.spillover.propagation.flood;

/**
 * A bell-shaped flood wave under way, in three cases: early, likely, late. Not changed after it is made.
 *
 * @param peakS time of the crest
 * @param varianceS2 spread of the bell
 * @param boundS earliest time anything can arrive, v+√(g·h) under the same uncertainty
 * @param floorS first arrival at the upper end of the reach: it never falls along the way
 * @param capS no later than this, from an earlier wave that was added; infinite without one
 * @param tailS ends no earlier than this, from a later wave that was added
 * @param volume crest rise times the root of the variance, m³/s·s: kept along the way
 * @param excessM3PerS measured above the season that came this way
 * @param leg what a whole length of the present reach adds
 */
record Wave(
        double[] peakS,
        double[] varianceS2,
        double[] boundS,
        double[] floorS,
        double[] capS,
        double[] tailS,
        double volume,
        double excessM3PerS,
        Leg leg) {

    static final int EARLY = 0;
    static final int LIKELY = 1;
    static final int LATE = 2;
    static final int CASES = 3;

    /** Half the width of a bell at a tenth of its height, in standard deviations: √(2·ln 10). */
    static final double TENTH = Math.sqrt(2 * Math.log(10));

    /**
     * What a whole reach adds.
     *
     * @param timeS travel time of the crest in the three cases
     * @param varianceS2 spread in the three cases
     * @param boundS travel time of the dynamic wave
     */
    record Leg(double[] timeS, double[] varianceS2, double[] boundS) {

        static final Leg NONE = new Leg(new double[CASES], new double[CASES], new double[CASES]);
    }

    static Wave begin(double startS, double latestCrestS, double riseM3PerS, double sigmaS, double excessM3PerS) {
        double[] start = all(startS);
        return new Wave(
                new double[] {startS, startS, startS + latestCrestS},
                all(sigmaS * sigmaS),
                start,
                start,
                all(Double.POSITIVE_INFINITY),
                all(0),
                riseM3PerS * sigmaS,
                excessM3PerS,
                Leg.NONE);
    }

    static double[] all(double value) {
        return new double[] {value, value, value};
    }

    double rise(int c) {
        return volume / Math.sqrt(varianceS2[c]);
    }

    double first(int c) {
        // the likely spread in all cases: a later crest is also a wider one, and would seem to begin earlier
        double bell = peakS[c] - TENTH * Math.sqrt(varianceS2[LIKELY]);
        return Math.min(capS[c], Math.max(Math.max(boundS[c], floorS[c]), bell));
    }

    double peak(int c) {
        return Math.max(first(c), peakS[c]);
    }

    double end(int c) {
        return Math.max(Math.max(peak(c), tailS[c]), peakS[c] + TENTH * Math.sqrt(varianceS2[c]));
    }

    Wave entering(Leg next) {
        double[] floor = {first(EARLY), first(LIKELY), first(LATE)};
        return new Wave(peakS, varianceS2, boundS, floor, capS, tailS, volume, excessM3PerS, next);
    }

    Wave moved(double share) {
        double[] peak = new double[CASES];
        double[] variance = new double[CASES];
        double[] bound = new double[CASES];
        double[] cap = new double[CASES];
        double[] tail = new double[CASES];
        for (int c = 0; c < CASES; c++) {
            peak[c] = peakS[c] + share * leg.timeS()[c];
            variance[c] = varianceS2[c] + share * leg.varianceS2()[c];
            bound[c] = boundS[c] + share * leg.boundS()[c];
            cap[c] = capS[c] + share * leg.timeS()[c];
            tail[c] = tailS[c] > 0 ? tailS[c] + share * leg.timeS()[c] : 0;
        }
        return new Wave(peak, variance, bound, floorS, cap, tail, volume, excessM3PerS, leg);
    }

    Wave part(double share) {
        return new Wave(peakS, varianceS2, boundS, floorS, capS, tailS, volume * share, excessM3PerS * share, leg);
    }

    /**
     * Adds two waves as hydrographs: the crest of the sum is looked for, not the sum of the crests, and a bell of that height and
     * of the joint volume goes on. First and end stay those of the wave that comes first and of the one that ends last.
     */
    Wave plus(Wave other) {
        double[] peak = new double[CASES];
        double[] variance = new double[CASES];
        double[] bound = new double[CASES];
        double[] floor = new double[CASES];
        double[] cap = new double[CASES];
        double[] tail = new double[CASES];
        for (int c = 0; c < CASES; c++) {
            peak[c] = crestOfSum(other, c);
            double height = height(peak[c], c) + other.height(peak[c], c);
            double sigma = (volume + other.volume) / height;
            variance[c] = sigma * sigma;
            bound[c] = Math.min(boundS[c], other.boundS[c]);
            floor[c] = Math.min(first(c), other.first(c));
            cap[c] = floor[c];
            tail[c] = Math.max(end(c), other.end(c));
        }
        peak[EARLY] = Math.min(peak[EARLY], peak[LIKELY]);
        peak[LATE] = Math.max(peak[LATE], peak[LIKELY]);
        variance[EARLY] = Math.min(variance[EARLY], variance[LIKELY]);
        variance[LATE] = Math.max(variance[LATE], variance[LIKELY]);
        return new Wave(
                peak,
                variance,
                bound,
                floor,
                cap,
                tail,
                volume + other.volume,
                Math.abs(excessM3PerS) > Math.abs(other.excessM3PerS) ? excessM3PerS : other.excessM3PerS,
                leg);
    }

    private double height(double t, int c) {
        double off = t - peakS[c];
        return rise(c) * Math.exp(-off * off / (2 * varianceS2[c]));
    }

    /** The crest lies between the two; a grid finds the right hill, halving finds its top. */
    private double crestOfSum(Wave other, int c) {
        double low = Math.min(peakS[c], other.peakS[c]);
        double high = Math.max(peakS[c], other.peakS[c]);
        int steps = 64;
        double width = (high - low) / steps;
        double best = low;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= steps; i++) {
            double t = low + i * width;
            double sum = height(t, c) + other.height(t, c);
            if (sum > highest) {
                highest = sum;
                best = t;
            }
        }
        for (double step = width / 2; step > 1; step /= 2) {
            for (double t : new double[] {best - step, best + step}) {
                double sum = height(t, c) + other.height(t, c);
                if (t >= low && t <= high && sum > highest) {
                    highest = sum;
                    best = t;
                }
            }
        }
        return best;
    }
}
