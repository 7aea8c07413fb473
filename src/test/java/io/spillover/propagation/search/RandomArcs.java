package io.spillover.propagation.search;

import java.util.Arrays;
import java.util.Random;

/** A directed network drawn from a seed, with loops, doubles, ties and arcs that cost nothing, and the plain answer to it. */
record RandomArcs(Arcs arcs, int[] from, double[] cost, Random random) {

    static RandomArcs of(long seed) {
        Random random = new Random(seed);
        int nodes = 1 + random.nextInt(30);
        int n = random.nextInt(4 * nodes);
        int[] from = new int[n];
        int[] to = new int[n];
        for (int i = 0; i < n; i++) {
            from[i] = random.nextInt(nodes);
            to[i] = random.nextInt(nodes);
        }
        Arcs arcs = Arcs.of(nodes, from, to);
        int[] sorted = from.clone();
        Arrays.sort(sorted);
        boolean ties = random.nextBoolean();
        double[] cost = new double[n];
        for (int i = 0; i < n; i++) {
            cost[i] = ties ? random.nextInt(4) : 100 * random.nextDouble();
        }
        return new RandomArcs(arcs, sorted, cost, random);
    }

    /** One to three sources. */
    int[] sources() {
        return random.ints(1 + random.nextInt(3), 0, arcs.nodes()).toArray();
    }

    /** Bellman and Ford: goes over all arcs until nothing changes. */
    double[] plain(int[] sources, double[] start, Timing timing, double horizon) {
        double[] best = new double[arcs.nodes()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int i = 0; i < sources.length; i++) {
            if (start[i] <= horizon) {
                best[sources[i]] = Math.min(best[sources[i]], start[i]);
            }
        }
        double[] one = new double[1];
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int arc = 0; arc < arcs.size(); arc++) {
                if (best[from[arc]] < Double.POSITIVE_INFINITY) {
                    timing.arrivals(best[from[arc]], arc, arc + 1, one);
                    if (one[0] < best[arcs.target(arc)] && one[0] <= horizon) {
                        best[arcs.target(arc)] = one[0];
                        changed = true;
                    }
                }
            }
        }
        return best;
    }
}
