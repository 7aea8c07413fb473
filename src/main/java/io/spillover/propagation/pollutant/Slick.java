package io.spillover.propagation.pollutant;

/**
 * A dissolved substance under way, in three cases: early, likely, late. Not changed after it is made.
 *
 * @param startS when the release began
 * @param tracks its times in the three cases
 * @param massKg released mass that came this way, before decay
 * @param excessM3PerS measured above the season that came this way
 * @param held whether a pool may have held it
 * @param leg what a whole length of the present reach adds
 * @param passed what it passed since it was last seen
 * @param way the same slick by advection and dispersion, while all channels are known
 */
record Slick(
        double startS,
        Track[] tracks,
        double massKg,
        double excessM3PerS,
        boolean held,
        Leg leg,
        Passed passed,
        Channel.Way way) {

    static final int EARLY = 0;
    static final int LIKELY = 1;
    static final int LATE = 2;
    static final int CASES = 3;

    /**
     * What a whole reach adds.
     *
     * @param timeS travel time of the peak in the three cases
     * @param relativeDischarge Q/Qa of the reach, NaN where the mean is unknown
     * @param sigmaLn standard deviation of the logarithm of the likely time
     * @param way what it adds by advection and dispersion
     */
    record Leg(double[] timeS, double relativeDischarge, double sigmaLn, Channel.Way way) {

        static final Leg NONE = new Leg(new double[CASES], 1, 0, Channel.Way.BEGIN);
    }

    static Slick begin(double startS, double massKg, double excessM3PerS) {
        Track[] tracks = {Track.BEGIN, Track.BEGIN, Track.BEGIN};
        return new Slick(startS, tracks, massKg, excessM3PerS, false, Leg.NONE, Passed.NOTHING, Channel.Way.BEGIN);
    }

    double first(int c) {
        return tracks[c].first(startS);
    }

    double unitPeak(int c) {
        return tracks[c].unitPeak(leg.relativeDischarge());
    }

    Slick onto(int river) {
        return new Slick(startS, tracks, massKg, excessM3PerS, held, leg, passed.onto(river), way);
    }

    Slick entering(Leg next, double[] tail) {
        Track[] now = new Track[CASES];
        for (int c = 0; c < CASES; c++) {
            now[c] = tracks[c].withTail(tail[c]);
        }
        return new Slick(startS, now, massKg, excessM3PerS, held, next, passed, way);
    }

    Slick moved(double share) {
        return new Slick(
                startS,
                later(share, leg.timeS()),
                massKg,
                excessM3PerS,
                held,
                leg,
                passed.later(share * leg.timeS()[LIKELY], leg.sigmaLn()),
                way.plus(leg.way(), share));
    }

    /** Adds nothing, half or all of a stay in a pool. */
    Slick stayed(double seconds) {
        return new Slick(
                startS,
                later(seconds, new double[] {0, 0.5, 1}),
                massKg,
                excessM3PerS,
                true,
                leg,
                passed.stayed(seconds / 2, seconds / 2),
                Channel.Way.UNKNOWN);
    }

    private Track[] later(double share, double[] seconds) {
        Track[] now = new Track[CASES];
        for (int c = 0; c < CASES; c++) {
            now[c] = tracks[c].later(share * seconds[c]);
        }
        return now;
    }

    Slick part(double share) {
        return new Slick(startS, tracks, massKg * share, excessM3PerS * share, held, leg, passed, way);
    }

    /** Joins a weaker slick: the peak stays that of the stronger, masses add, first and tail are those of either. */
    Slick joined(Slick weaker, double[] tail) {
        Track[] now = new Track[CASES];
        for (int c = 0; c < CASES; c++) {
            now[c] = tracks[c].joined(startS, weaker.tracks[c], weaker.startS, tail[c]);
        }
        return new Slick(
                startS,
                now,
                massKg + weaker.massKg,
                Math.abs(excessM3PerS) > Math.abs(weaker.excessM3PerS) ? excessM3PerS : weaker.excessM3PerS,
                held || weaker.held,
                leg,
                passed,
                Channel.Way.UNKNOWN);
    }

    /** Goes on from where it was seen. */
    Slick seen(Track[] now, Passed from, double newMassKg) {
        return new Slick(startS, now, newMassKg, excessM3PerS, held, leg, from, Channel.Way.UNKNOWN);
    }
}
