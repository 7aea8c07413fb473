package io.spillover.propagation;

import java.util.List;

/** How a reservoir treats a flood that reaches it. */
public sealed interface DamRule {

    /** Lets everything through, as if it were not there. */
    record Pass() implements DamRule {}

    /**
     * Releases at most a given discharge while storage lasts, and everything once it is full.
     *
     * @param releaseM3PerS most that goes through
     */
    record Cap(double releaseM3PerS) implements DamRule {

        /** @throws IllegalArgumentException if the discharge is negative */
        public Cap {
            if (!(releaseM3PerS >= 0) || Double.isInfinite(releaseM3PerS)) {
                throw new IllegalArgumentException("Not a release: " + releaseM3PerS + " m³/s");
            }
        }
    }

    /** Holds everything back: neither a wave nor a slick goes on. Used to ask what a place is worth, not as an operation. */
    record Hold() implements DamRule {}

    /**
     * Releases by what is stored (storage–outflow curve, level-pool routing).
     *
     * @param points from an empty flood storage up; both numbers rise
     */
    record Curve(List<Point> points) implements DamRule {

        /** @throws IllegalArgumentException if there are less than two points or they do not rise */
        public Curve {
            points = List.copyOf(points);
            boolean rising = points.size() >= 2;
            for (int i = 1; i < points.size(); i++) {
                rising &= points.get(i).storageM3() > points.get(i - 1).storageM3()
                        && points.get(i).outflowM3PerS() >= points.get(i - 1).outflowM3PerS();
            }
            if (!rising) {
                throw new IllegalArgumentException(
                        "A storage–outflow curve needs two points or more that rise: " + points);
            }
        }

        /**
         * A point of a curve.
         *
         * @param storageM3 stored
         * @param outflowM3PerS released then
         */
        public record Point(double storageM3, double outflowM3PerS) {}
    }
}
