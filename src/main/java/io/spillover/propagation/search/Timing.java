package io.spillover.propagation.search;

import java.util.function.IntPredicate;

/**
 * When something that stands ready at the start of arcs arrives at their ends, s. Asked once for all arcs of a node, so that the
 * kind of timing costs one call for each node and not for each arc.
 *
 * <p>A search is exact if a later start never arrives earlier (first in, first out; Kaufman and Smith 1993) and nothing arrives
 * before it started. Where waiting is allowed the first holds by itself once the best departure is taken; see {@link OpenTimes}.
 */
@FunctionalInterface
public interface Timing {

    /**
     * Tells arrivals.
     *
     * @param readyS when it stands at the node
     * @param firstArc the first of its arcs
     * @param endArc one behind the last of its arcs
     * @param arriveS to be filled from 0: when it arrives at the end of each arc, infinite if it never does
     */
    void arrivals(double readyS, int firstArc, int endArc, double[] arriveS);

    /** Returns the timing of arcs that always take as long as told, s or any other unit that adds up. */
    static Timing fixed(double[] seconds) {
        return (ready, first, end, arrive) -> {
            for (int arc = first; arc < end; arc++) {
                arrive[arc - first] = ready + seconds[arc];
            }
        };
    }

    /** Returns the timing of arcs that take as long as told times a factor, for a driver that is shared by all of them. */
    static Timing fixed(float[] seconds, double factor) {
        return (ready, first, end, arrive) -> {
            for (int arc = first; arc < end; arc++) {
                arrive[arc - first] = ready + factor * seconds[arc];
            }
        };
    }

    /**
     * Returns the timing of arcs that fall into classes, each with a factor of its own.
     *
     * @param kind the class of each arc
     * @param factorOfKind the factor of each class
     */
    static Timing fixed(float[] seconds, byte[] kind, double[] factorOfKind) {
        return (ready, first, end, arrive) -> {
            for (int arc = first; arc < end; arc++) {
                arrive[arc - first] = ready + factorOfKind[kind[arc]] * seconds[arc];
            }
        };
    }

    /**
     * Returns one quantile of lognormal times: median · exp(z · σ). One search on quantiles of the same level gives that quantile
     * of the arrival exactly if all arcs err together (comonotone; Dhaene et al. 2002), because least and sum keep the order. If
     * they err independently it is only an outer band.
     *
     * @param z standard normal quantile of the level, 0 for the median
     */
    static Timing lognormal(double[] medianS, double[] sigma, double z) {
        return (ready, first, end, arrive) -> {
            for (int arc = first; arc < end; arc++) {
                arrive[arc - first] = ready + medianS[arc] * Math.exp(z * sigma[arc]);
            }
        };
    }

    /** Returns the same for arcs that were turned round: each takes as long as the one it was made from. Times must not depend on the start. */
    static Timing against(double[] seconds, Arcs reversed) {
        return (ready, first, end, arrive) -> {
            for (int arc = first; arc < end; arc++) {
                arrive[arc - first] = ready + seconds[reversed.original(arc)];
            }
        };
    }

    /** Returns the same with some arcs closed. */
    default Timing closing(IntPredicate closed) {
        return (ready, first, end, arrive) -> {
            arrivals(ready, first, end, arrive);
            for (int arc = first; arc < end; arc++) {
                if (closed.test(arc)) {
                    arrive[arc - first] = Double.POSITIVE_INFINITY;
                }
            }
        };
    }
}
