package io.spillover.benchmark;

import java.util.Arrays;

/** The physical limit: looks once at every arc of as many cities as are affected, breadth first, and computes no time at all. */
final class BareScan {

    private final MeasuredNetwork network;
    private final boolean[] seen;
    private final int[] queue;

    BareScan(MeasuredNetwork network) {
        this.network = network;
        seen = new boolean[network.arcs().nodes()];
        queue = new int[seen.length];
    }

    int run(int source, int cities) {
        var arcs = network.arcs();
        Arrays.fill(seen, false);
        seen[source] = true;
        queue[0] = source;
        int size = 1;
        int head = 0;
        while (head < size && head < cities) {
            int node = queue[head++];
            for (int arc = arcs.firstOf(node), end = arcs.firstOf(node + 1); arc < end; arc++) {
                int to = arcs.target(arc);
                if (!seen[to]) {
                    seen[to] = true;
                    queue[size++] = to;
                }
            }
        }
        return head;
    }
}
