package io.spillover.propagation.flood;

import io.spillover.propagation.Window;
import io.spillover.quantity.Band;

/**
 * A flood under way: the hydrograph where it was last fixed (at the upper end of the reach, a source, a dam, a sighting) and how
 * far it has moved since. Routing waits until somebody reads, so that a piece of a reach counts the same whether it is walked at
 * once or in parts. Not changed after it is made, but for what it remembers of its own reading.
 */
final class Flood {

    static final Window NO_FLOOR =
            new Window(band(Double.NEGATIVE_INFINITY), band(Double.NEGATIVE_INFINITY), band(Double.NEGATIVE_INFINITY));

    private final Series fixed;
    private final double moved;
    private final Leg leg;
    private final Clock clock;
    private final Window floor;
    private final Origin origin;
    private final double excessM3PerS;
    private final int node;
    private Series now;
    private boolean routed;

    /**
     * How sharp its source was and who cut it.
     *
     * @param varianceS2 spread of the source's hydrograph that scales with its uncertain peak
     * @param peakFactor the source's peak is known within this factor at 90 %, its volume exactly
     * @param dam the last dam that cut it, −1 if none
     * @param inflowM3PerS the crest that came to that dam
     */
    record Origin(double varianceS2, double peakFactor, int dam, double inflowM3PerS) {

        static final Origin EXACT = new Origin(0, 1, -1, 0);

        Origin cut(int newDam, double crestM3PerS) {
            return new Origin(varianceS2, peakFactor, newDam, crestM3PerS);
        }
    }

    Flood(
            Series fixed,
            double moved,
            Leg leg,
            Clock clock,
            Window floor,
            Origin origin,
            double excessM3PerS,
            int node) {
        this.fixed = fixed;
        this.moved = moved;
        this.leg = leg;
        this.clock = clock;
        this.floor = floor;
        this.origin = origin;
        this.excessM3PerS = excessM3PerS;
        this.node = node;
        this.now = fixed;
        this.routed = moved == 0;
    }

    private static Band band(double value) {
        return Band.exactly(value);
    }

    /** The hydrograph where it is now. */
    Series series() {
        if (!routed) {
            now = leg.route(fixed, moved);
            routed = true;
        }
        return now;
    }

    /** The clock where it is now. */
    Clock clock() {
        return clock.over(leg, moved);
    }

    Leg leg() {
        return leg;
    }

    /** How far it has moved in the present leg. */
    double moved() {
        return moved;
    }

    Origin origin() {
        return origin;
    }

    double excessM3PerS() {
        return excessM3PerS;
    }

    /** The node of {@link Path} where it was last fixed. */
    int node() {
        return node;
    }

    Window window() {
        return clock().window(series().crest(), series().varianceS2(), floor);
    }

    /** Rise in a case where the way drew it out more or less, and its source was sharper or flatter by a factor. */
    double rise(double likelyRise, double addedS2, double sourceFactor) {
        double spread = series().varianceS2();
        if (!(spread > 0)) {
            return likelyRise;
        }
        double source = origin.varianceS2() * (1 / (sourceFactor * sourceFactor) - 1);
        double other = Clock.spreadS2(spread, clock().varianceS2().likely(), addedS2 + source);
        return likelyRise * Math.sqrt(spread / other);
    }

    Flood move(double share) {
        return new Flood(fixed, moved + share, leg, clock, floor, origin, excessM3PerS, node);
    }

    /** Fixed here, with another leg ahead. */
    Flood ahead(Leg next, int newNode) {
        return new Flood(series(), 0, next, clock(), floor, origin, excessM3PerS, newNode);
    }

    /** Nothing further down comes before what is seen here. */
    Flood floored() {
        return new Flood(fixed, moved, leg, clock, window(), origin, excessM3PerS, node);
    }

    /** Of a fixed one: a share of it. */
    Flood part(double share) {
        return new Flood(fixed.times(share), 0, leg, clock, floor, origin, excessM3PerS * share, node);
    }

    /** Of a fixed one: another hydrograph. */
    Flood changed(Series series, Origin newOrigin) {
        return new Flood(series, 0, leg, clock, floor, newOrigin, excessM3PerS, node);
    }

    /** Of two fixed ones: their hydrographs added; what is uncertain counts by volume, the way is that of the bigger. */
    Flood plus(Flood other) {
        if (fixed.empty() || other.fixed.empty()) {
            return fixed.empty() ? other : this;
        }
        boolean bigger = fixed.volumeM3() >= other.fixed.volumeM3();
        Flood big = bigger ? this : other;
        Flood small = bigger ? other : this;
        Window a = window();
        Window b = other.window();
        Window least = new Window(
                Clock.least(a.first(), b.first()), Clock.least(a.peak(), b.peak()), Clock.least(a.end(), b.end()));
        double excess = Math.abs(excessM3PerS) > Math.abs(other.excessM3PerS) ? excessM3PerS : other.excessM3PerS;
        Series sum = fixed.plus(other.fixed);
        double share = big.fixed.volumeM3() / (big.fixed.volumeM3() + small.fixed.volumeM3());
        return new Flood(sum, 0, Leg.NONE, big.clock.with(small.clock, share), least, big.origin, excess, big.node);
    }
}
