package io.spillover.propagation.flood;

import io.spillover.propagation.Window;
import io.spillover.propagation.river.Spread;
import io.spillover.quantity.Band;

/**
 * What is uncertain of a wave's times, in three cases: early, likely, late. The likely case is the routed hydrograph; the two
 * others stretch its way since it was last known by the ratio of the summed travel times, every leg taken at its 5 % or 95 %
 * point (all legs err together). A wave that was seen is known again from there on.
 *
 * @param knownS when the crest was last known: at its source, or where it was seen
 * @param withinS how exactly, s at 90 %
 * @param laterS how much later it may have begun
 * @param timeS travel time since then, early, likely, late
 * @param varianceS2 spread added since then
 * @param boundS no first arrival before this
 */
record Clock(double knownS, double withinS, double laterS, Band timeS, Band varianceS2, Band boundS) {

    private static final Band NONE = Band.exactly(0);

    static Clock start(double crestS, double withinS, double laterS, double startS) {
        return new Clock(crestS, withinS, laterS, NONE, NONE, Band.exactly(startS));
    }

    /** Known again: the crest within some seconds, the first arrival no earlier than seen. */
    static Clock seen(double crestS, double withinS, double firstS) {
        return new Clock(crestS, withinS, 0, NONE, NONE, new Band(firstS - withinS, firstS, firstS + withinS));
    }

    Clock over(Leg leg, double share) {
        if (share == 0) {
            return this;
        }
        double factor = Math.exp(Spread.Z_95 * leg.sigma());
        double cube = factor * factor * factor;
        return new Clock(
                knownS,
                withinS,
                laterS,
                plus(timeS, share * leg.timeS(), factor),
                plus(varianceS2, share * leg.varianceS2(), cube),
                plus(boundS, share * leg.boundS(), factor));
    }

    private static Band plus(Band sum, double more, double factor) {
        return new Band(sum.low() + more / factor, sum.likely() + more, sum.high() + more * factor);
    }

    /** The clock of two waves added, by their volumes; the bounds are those of the one that can come first. */
    Clock with(Clock other, double share) {
        return new Clock(
                mix(knownS, other.knownS, share),
                mix(withinS, other.withinS, share),
                mix(laterS, other.laterS, share),
                mix(timeS, other.timeS, share),
                mix(varianceS2, other.varianceS2, share),
                least(boundS, other.boundS));
    }

    private static double mix(double a, double b, double share) {
        return a * share + b * (1 - share);
    }

    private static Band mix(Band a, Band b, double share) {
        double likely = mix(a.likely(), b.likely(), share);
        return new Band(
                Math.min(likely, mix(a.low(), b.low(), share)),
                likely,
                Math.max(likely, mix(a.high(), b.high(), share)));
    }

    /** How much of a crest's time was spent on its way, and not in a reservoir. */
    double wayS(double peakS) {
        return Math.max(0, Math.min(peakS - knownS, timeS.likely()));
    }

    static Band least(Band a, Band b) {
        return new Band(Math.min(a.low(), b.low()), Math.min(a.likely(), b.likely()), Math.min(a.high(), b.high()));
    }

    static Band most(Band a, Band b) {
        return new Band(Math.max(a.low(), b.low()), Math.max(a.likely(), b.likely()), Math.max(a.high(), b.high()));
    }

    /** Spread of a hydrograph if it had been drawn out less or more on its way, and come from a sharper or flatter source. */
    static double spreadS2(double now, double likelyAdded, double added) {
        return Math.max(0.05 * now, now - likelyAdded + added);
    }

    /** The window of a hydrograph, never before the floor. */
    Window window(Series.Crest crest, double spreadS2, Window floor) {
        double way = wayS(crest.peakS());
        double early = timeS.likely() > 0 ? timeS.low() / timeS.likely() : 1;
        double late = timeS.likely() > 0 ? timeS.high() / timeS.likely() : 1;
        Band peak = new Band(
                crest.peakS() - way * (1 - early) - withinS,
                crest.peakS(),
                crest.peakS() + way * (late - 1) + laterS + withinS);
        double lead = crest.peakS() - crest.firstS();
        double tail = crest.endS() - crest.peakS();
        double narrow = Math.sqrt(spreadS2(spreadS2, varianceS2.likely(), varianceS2.low()) / spreadS2);
        double wide = Math.sqrt(spreadS2(spreadS2, varianceS2.likely(), varianceS2.high()) / spreadS2);
        Band first = most(
                most(boundS, floor.first()), new Band(peak.low() - lead, peak.likely() - lead, peak.high() - lead));
        Band top = most(most(peak, first), floor.peak());
        Band end = new Band(
                peak.low() + tail * (spreadS2 > 0 ? narrow : 1),
                peak.likely() + tail,
                peak.high() + tail * (spreadS2 > 0 ? wide : 1));
        return new Window(first, top, most(most(end, top), floor.end()));
    }
}
