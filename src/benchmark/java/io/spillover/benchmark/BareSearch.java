package io.spillover.benchmark;

import java.util.Arrays;

/**
 * The floor: Dijkstra on bare arrays with an indexed heap of four below each, nothing but times; no predecessors, no windows, no
 * reuse beyond its arrays. What anything on top of it costs is measured against this.
 */
final class BareSearch {

    private final int[] first;
    private final int[] target;
    private final float[] seconds;
    final double[] time;
    private final int[] place;
    private final int[] heap;
    private int size;

    BareSearch(MeasuredNetwork network) {
        int n = network.arcs().nodes();
        first = new int[n + 1];
        for (int node = 0; node <= n; node++) {
            first[node] = network.arcs().firstOf(node);
        }
        target = new int[network.arcs().size()];
        for (int arc = 0; arc < target.length; arc++) {
            target[arc] = network.arcs().target(arc);
        }
        seconds = network.seconds();
        time = new double[n];
        place = new int[n];
        heap = new int[n];
    }

    int run(int source, double horizon) {
        Arrays.fill(time, Double.POSITIVE_INFINITY);
        time[source] = 0;
        heap[0] = source;
        place[source] = 0;
        size = 1;
        int settled = 0;
        while (size > 0) {
            int node = heap[0];
            int last = heap[--size];
            if (size > 0) {
                sink(last);
            }
            settled++;
            double now = time[node];
            for (int arc = first[node], end = first[node + 1]; arc < end; arc++) {
                double then = now + seconds[arc];
                int to = target[arc];
                if (then < time[to] && then <= horizon) {
                    boolean known = time[to] != Double.POSITIVE_INFINITY;
                    time[to] = then;
                    rise(known ? place[to] : size++, to);
                }
            }
        }
        return settled;
    }

    private void rise(int from, int node) {
        int entry = from;
        double key = time[node];
        while (entry > 0) {
            int above = (entry - 1) >> 2;
            if (time[heap[above]] <= key) {
                break;
            }
            heap[entry] = heap[above];
            place[heap[entry]] = entry;
            entry = above;
        }
        heap[entry] = node;
        place[node] = entry;
    }

    private void sink(int node) {
        int entry = 0;
        double key = time[node];
        for (int below = 1; below < size; below = (entry << 2) + 1) {
            int least = below;
            for (int i = below + 1, end = Math.min(below + 4, size); i < end; i++) {
                if (time[heap[i]] < time[heap[least]]) {
                    least = i;
                }
            }
            if (key <= time[heap[least]]) {
                break;
            }
            heap[entry] = heap[least];
            place[heap[entry]] = entry;
            entry = least;
        }
        heap[entry] = node;
        place[node] = entry;
    }
}
