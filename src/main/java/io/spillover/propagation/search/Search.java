package io.spillover.propagation.search;

import java.util.Arrays;

/**
 * Earliest arrival from one or many sources, with the arc that led to each node (Dijkstra 1959). The object holds the work
 * arrays of one thread, 20 bytes for a node, and is used again and again: a search touches and cleans only what it reaches, so
 * its cost grows with the part that is affected and not with the world, and it makes no garbage. Of ways that are equally fast
 * the one found first stays; the same question always gives the same tree.
 *
 * <p>On {@link Arcs#reversed} it answers from where a node can be reached, and how soon, for times that do not depend on the
 * start.
 */
public final class Search {

    private static final int NONE = -1;

    private final Arcs arcs;
    private final double[] arrival;
    private final int[] arcInto;
    private final int[] order;
    private final NodeHeap heap;
    private double[] arrive = new double[64];
    private int count;

    /** Makes one for a network. */
    public Search(Arcs arcs) {
        this.arcs = arcs;
        arrival = new double[arcs.nodes()];
        Arrays.fill(arrival, Double.POSITIVE_INFINITY);
        arcInto = new int[arcs.nodes()];
        order = new int[arcs.nodes()];
        heap = new NodeHeap(arcs.nodes());
    }

    /** Searches from one node at time 0; forgets what was found before. */
    public Search run(int source, Timing timing, double horizonS) {
        clear();
        begin(source, 0, horizonS);
        spread(timing, horizonS);
        return this;
    }

    /**
     * Searches from many nodes at once; forgets what was found before.
     *
     * @param sources where it begins
     * @param startS when it begins at each
     * @param timing how long arcs take
     * @param horizonS arrivals after it are not looked for, infinite for all
     * @throws IllegalArgumentException if something arrives before it started
     */
    public Search run(int[] sources, double[] startS, Timing timing, double horizonS) {
        clear();
        for (int i = 0; i < sources.length; i++) {
            begin(sources[i], startS[i], horizonS);
        }
        spread(timing, horizonS);
        return this;
    }

    private void clear() {
        for (int k = 0; k < count; k++) {
            arrival[order[k]] = Double.POSITIVE_INFINITY;
        }
        for (int entry = 0; entry < heap.size(); entry++) {
            arrival[heap.node(entry)] = Double.POSITIVE_INFINITY;
        }
        heap.clear();
        count = 0;
    }

    private void begin(int node, double time, double horizonS) {
        if (time <= horizonS && time < arrival[node]) {
            reach(node, time, NONE);
        }
    }

    private void reach(int node, double time, int arc) {
        boolean known = arrival[node] != Double.POSITIVE_INFINITY;
        arrival[node] = time;
        arcInto[node] = arc;
        if (known) {
            heap.forward(node, time);
        } else {
            heap.add(node, time);
        }
    }

    private void spread(Timing timing, double horizonS) {
        int[] first = arcs.first;
        int[] target = arcs.target;
        double[] known = arrival;
        while (heap.size() > 0) {
            int node = heap.take();
            order[count++] = node;
            double now = known[node];
            int begin = first[node];
            int degree = first[node + 1] - begin;
            if (degree > arrive.length) {
                arrive = new double[Math.max(degree, 2 * arrive.length)];
            }
            double[] then = arrive;
            timing.arrivals(now, begin, begin + degree, then);
            for (int i = 0; i < degree; i++) {
                double time = then[i];
                int to = target[begin + i];
                if (time < known[to] && time <= horizonS) {
                    if (time < now) {
                        throw new IllegalArgumentException("Arc " + (begin + i) + " arrives at " + time
                                + " s, before it started at " + now + " s");
                    }
                    reach(to, time, begin + i);
                }
            }
        }
    }

    /** Returns the arrival at a node in s, infinite if it is not reached. */
    public double arrivalS(int node) {
        return arrival[node];
    }

    /** Returns whether a node is reached. */
    public boolean reached(int node) {
        return arrival[node] != Double.POSITIVE_INFINITY;
    }

    /** Returns the arc by which a node is reached first, −1 at a source and where it is not reached. */
    public int arcInto(int node) {
        return reached(node) ? arcInto[node] : NONE;
    }

    /** Returns the number of nodes reached. */
    public int count() {
        return count;
    }

    /** Returns the k-th node reached, in order of arrival. */
    public int node(int k) {
        return order[k];
    }

    /**
     * Returns the way to a node: its arcs from the source on; empty at a source.
     *
     * @throws IllegalArgumentException if it is not reached
     */
    public int[] way(int node) {
        if (!reached(node)) {
            throw new IllegalArgumentException("Node " + node + " is not reached");
        }
        int length = 0;
        for (int at = node; arcInto[at] != NONE; at = arcs.source(arcInto[at])) {
            length++;
        }
        int[] way = new int[length];
        for (int at = node; length > 0; at = arcs.source(way[length])) {
            way[--length] = arcInto[at];
        }
        return way;
    }
}
