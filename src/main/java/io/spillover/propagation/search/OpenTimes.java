package io.spillover.propagation.search;

import java.util.List;

/**
 * Arcs that are open at some times only and may take longer at some than at others; whoever comes while an arc is closed waits,
 * and waits too where a later departure arrives earlier: arr(t) = min over pieces of max(t, open) + crossing. That makes arrivals
 * never fall as the start grows, so the search is exact (Orda and Rom 1990). For goods and people; a hazard does not wait, and
 * an arc that speeds up later must not be given as pieces for it.
 */
public final class OpenTimes implements Timing {

    /**
     * A piece of time in which an arc can be entered.
     *
     * @param openS first moment
     * @param closeS last moment, itself counted; infinite for ever
     * @param crossingS how long it takes
     */
    public record Piece(double openS, double closeS, double crossingS) {

        /** @throws IllegalArgumentException if it closes before it opens or takes negative time */
        public Piece {
            if (!(openS <= closeS && crossingS >= 0)) {
                throw new IllegalArgumentException(
                        "Not a piece of time: open " + openS + " to " + closeS + " s, crossing " + crossingS + " s");
            }
        }

        /** Returns a piece without bounds. */
        public static Piece always(double crossingS) {
            return new Piece(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, crossingS);
        }

        /** Returns a piece that ends just before a moment. */
        public static Piece before(double openS, double endS, double crossingS) {
            return new Piece(openS, Math.nextDown(endS), crossingS);
        }
    }

    private final int[] start;
    private final double[] openS;
    private final double[] closeS;
    private final double[] crossingS;

    /** Takes the pieces of each arc, in any order; an arc without any is closed for ever. */
    public OpenTimes(List<List<Piece>> arcs) {
        start = new int[arcs.size() + 1];
        for (int arc = 0; arc < arcs.size(); arc++) {
            start[arc + 1] = start[arc] + arcs.get(arc).size();
        }
        int n = start[arcs.size()];
        openS = new double[n];
        closeS = new double[n];
        crossingS = new double[n];
        for (int arc = 0; arc < arcs.size(); arc++) {
            int i = start[arc];
            for (Piece piece : arcs.get(arc)) {
                openS[i] = piece.openS();
                closeS[i] = piece.closeS();
                crossingS[i++] = piece.crossingS();
            }
        }
    }

    @Override
    public void arrivals(double readyS, int firstArc, int endArc, double[] arriveS) {
        for (int arc = firstArc; arc < endArc; arc++) {
            double best = Double.POSITIVE_INFINITY;
            for (int i = start[arc]; i < start[arc + 1]; i++) {
                if (readyS <= closeS[i]) {
                    best = Math.min(best, Math.max(readyS, openS[i]) + crossingS[i]);
                }
            }
            arriveS[arc - firstArc] = best;
        }
    }
}
