package io.spillover.propagation.epidemic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Dijkstra over travel, stopped at the horizon, so that it costs what it reaches. Cities where the time is known stand with
 * that time; for those, too, the way that comes nearest to it is kept.
 */
final class ArrivalSearch {

    /** How long one way takes. */
    @FunctionalInterface
    interface Step {
        /**
         * @param perDay share of people that goes there on a day
         * @param modelled whether that comes from a model
         * @param from where it starts
         */
        double days(double perDay, boolean modelled, Start from);
    }

    /**
     * A city that starts with a known time.
     *
     * @param city which
     * @param days when
     * @param infectious people at that time
     * @param seed whether it began there, rather than being seen there
     */
    record Start(int city, double days, double infectious, boolean seed) {

        /** Where nothing else is known: one person at the time of arrival. */
        static final Start IMPORT = new Start(-1, 0, 1, false);
    }

    final double[] days;
    final int[] from;
    final int[] via;
    final int[] order;
    final BitSet reached;
    final BitSet touched = new BitSet();

    private final CityHeap heap;

    /** Searches; cities outside {@code within}, if given, are passed over. */
    ArrivalSearch(Travel travel, int cities, List<Start> starts, Step step, double horizon, @Nullable BitSet within) {
        heap = new CityHeap(cities);
        from = new int[cities];
        via = new int[cities];
        days = new double[cities];
        reached = new BitSet(cities);
        double[] best = new double[cities];
        Arrays.fill(from, -1);
        Arrays.fill(via, -1);
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Start[] known = new Start[cities];
        for (Start start : starts) {
            known[start.city()] = start;
            heap.lower(start.city(), start.days());
        }
        int[] settled = new int[cities];
        int count = 0;
        while (!heap.isEmpty() && heap.least() <= horizon) {
            int city = heap.take();
            settled[count++] = city;
            reached.set(city);
            Start start = known[city] == null ? Start.IMPORT : known[city];
            double at = heap.key(city);
            Travel.Row row = travel.row(city);
            for (int a = 0; a < row.size(); a++) {
                int to = row.target[a];
                if (best[to] <= at || heap.taken(to) || within != null && !within.get(to)) {
                    continue;
                }
                double then = at + step.days(row.perDay[a], row.modelled[a], start);
                if (then < best[to]) {
                    best[to] = then;
                    from[to] = city;
                    via[to] = row.via[a];
                    if (known[to] == null) {
                        heap.lower(to, then);
                        touched.set(to);
                    }
                }
            }
        }
        order = Arrays.copyOf(settled, count);
        for (int c = 0; c < cities; c++) {
            days[c] = heap.key(c);
        }
        touched.andNot(reached);
    }
}
