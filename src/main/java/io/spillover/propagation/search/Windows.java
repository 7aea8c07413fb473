package io.spillover.propagation.search;

import io.spillover.quantity.Band;

/**
 * Arrivals with their uncertainty: one sweep for each of earliest, likely and latest, over times of the same order. Exact if all
 * arcs err together; for intervals of which nothing is known but their ends, the earliest and the latest sweep are the tight
 * bounds, since least and sum never fall when a time grows. If arcs err independently the true 5 % and 95 % lie inside.
 *
 * <p>Each sweep has a way of its own: the road that is best on a good day need not be best on a bad one.
 */
public final class Windows {

    private final Search earliest;
    private final Search likely;
    private final Search latest;

    /** Makes one for a network; for one thread, used again and again. */
    public Windows(Arcs arcs) {
        earliest = new Search(arcs);
        likely = new Search(arcs);
        latest = new Search(arcs);
    }

    /**
     * Searches; forgets what was found before.
     *
     * @param sources where it begins
     * @param startS when it begins at each
     * @param low times of arcs at the low end
     * @param middle likely times of arcs
     * @param high times of arcs at the high end
     * @param horizonS arrivals after it are not looked for, in each sweep
     */
    public Windows run(int[] sources, double[] startS, Timing low, Timing middle, Timing high, double horizonS) {
        earliest.run(sources, startS, low, horizonS);
        likely.run(sources, startS, middle, horizonS);
        latest.run(sources, startS, high, horizonS);
        return this;
    }

    /**
     * Returns the window of a node; infinite where a sweep does not reach it before the horizon.
     *
     * @throws IllegalArgumentException if the times given were not of the same order
     */
    public Band arrivalS(int node) {
        return new Band(earliest.arrivalS(node), likely.arrivalS(node), latest.arrivalS(node));
    }

    /** Returns the sweep over the low times; it reaches every node any sweep reaches. */
    public Search earliest() {
        return earliest;
    }

    /** Returns the sweep over the likely times, whose way is the explanation. */
    public Search likely() {
        return likely;
    }

    /** Returns the sweep over the high times. */
    public Search latest() {
        return latest;
    }
}
