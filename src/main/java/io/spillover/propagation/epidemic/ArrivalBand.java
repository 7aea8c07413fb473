package io.spillover.propagation.epidemic;

/**
 * The likely time of one way and its 90 % band. Four things are in doubt: chance (from the likely to the 5 % and 95 % quantile of
 * the first import), a flow that comes from a model, how many are infectious at the source, and growth. The first three change how
 * many travellers must be waited for; they err independently, so the squares of their logarithms are added. Growth, and the ways of
 * a path, err together with them, so the band is wide rather than narrow. The factors are assumed: estimates of growth early in an
 * outbreak differ by about this much, and single flows of the radiation model by several times. More travel never makes any of the
 * three times later.
 *
 * @param growthPerDay λ, above 0
 */
record ArrivalBand(double growthPerDay) {

    /** Growth is known within this factor at 90 %. */
    static final double GROWTH_FACTOR = 1.3;

    /** A flow from the radiation model is known within this factor at 90 %. */
    static final double FLOW_FACTOR = 3;

    /** The infectious people at the source are known within this factor at 90 %. */
    static final double SEED_FACTOR = 2;

    /** Travellers expected by the likely time: e^(−γ_E). */
    private static final double LIKELY = Math.exp(-ImportTime.EULER);

    double likely(double perDay, boolean modelled, ArrivalSearch.Start from) {
        return ImportTime.likely(from.infectious() * perDay, growthPerDay);
    }

    double low(double perDay, boolean modelled, ArrivalSearch.Start from) {
        double wait = LIKELY * Math.exp(-spread(LIKELY / ImportTime.EARLY, modelled, from.seed()));
        return ImportTime.after(wait, from.infectious() * perDay, growthPerDay * GROWTH_FACTOR);
    }

    double high(double perDay, boolean modelled, ArrivalSearch.Start from) {
        double wait = LIKELY * Math.exp(spread(ImportTime.LATE / LIKELY, modelled, from.seed()));
        return ImportTime.after(wait, from.infectious() * perDay, growthPerDay / GROWTH_FACTOR);
    }

    private static double spread(double chance, boolean modelled, boolean seed) {
        return Math.sqrt(square(Math.log(chance))
                + (modelled ? square(Math.log(FLOW_FACTOR)) : 0)
                + (seed ? square(Math.log(SEED_FACTOR)) : 0));
    }

    private static double square(double x) {
        return x * x;
    }
}
