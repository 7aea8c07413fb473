package io.spillover.propagation.pollutant;

/**
 * A dissolved substance under way, in three cases: early, likely, late. Not changed after it is made.
 *
 * @param startS when the release began
 * @param travelS travel time of the peak of a sudden release, s
 * @param capS arrives no later than this, from an earlier slick that joined; infinite without one
 * @param tailS ends no earlier than this: it never falls along the way
 * @param massKg released mass that came this way, before decay
 * @param excessM3PerS measured above the season that came this way
 * @param held whether a pool may have held it
 * @param leg what a whole length of the present reach adds
 */
record Slick(
        double startS,
        double[] travelS,
        double[] capS,
        double[] tailS,
        double massKg,
        double excessM3PerS,
        boolean held,
        Leg leg) {

    static final int EARLY = 0;
    static final int LIKELY = 1;
    static final int LATE = 2;
    static final int CASES = 3;

    /**
     * What a whole reach adds.
     *
     * @param timeS travel time of the peak in the three cases
     * @param relativeDischarge Q/Qa of the reach, NaN where the mean is unknown
     */
    record Leg(double[] timeS, double relativeDischarge) {

        static final Leg NONE = new Leg(new double[CASES], 1);
    }

    static Slick begin(double startS, double massKg, double excessM3PerS) {
        double[] late = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        return new Slick(startS, new double[CASES], late, new double[CASES], massKg, excessM3PerS, false, Leg.NONE);
    }

    double first(int c) {
        return Math.min(capS[c], startS + Jobson.leading(travelS[c]));
    }

    Slick entering(Leg next, double[] tail) {
        return new Slick(startS, travelS, capS, tail, massKg, excessM3PerS, held, next);
    }

    Slick moved(double share) {
        double[] seconds = new double[CASES];
        for (int c = 0; c < CASES; c++) {
            seconds[c] = share * leg.timeS()[c];
        }
        return later(seconds, held);
    }

    /** Adds a time in each case, spent on the way or in a pool. */
    Slick later(double[] seconds, boolean inPool) {
        double[] travel = new double[CASES];
        double[] cap = new double[CASES];
        for (int c = 0; c < CASES; c++) {
            travel[c] = travelS[c] + seconds[c];
            cap[c] = capS[c] + Jobson.leading(seconds[c]);
        }
        return new Slick(startS, travel, cap, tailS, massKg, excessM3PerS, inPool, leg);
    }

    Slick part(double share) {
        return new Slick(startS, travelS, capS, tailS, massKg * share, excessM3PerS * share, held, leg);
    }

    /** Joins a weaker slick: the peak stays that of the stronger, masses add, first and tail are those of either. */
    Slick joined(Slick weaker, double[] tail) {
        double[] cap = new double[CASES];
        for (int c = 0; c < CASES; c++) {
            cap[c] = Math.min(first(c), weaker.first(c));
        }
        return new Slick(
                startS,
                travelS,
                cap,
                tail,
                massKg + weaker.massKg,
                Math.abs(excessM3PerS) > Math.abs(weaker.excessM3PerS) ? excessM3PerS : weaker.excessM3PerS,
                held || weaker.held,
                leg);
    }
}
