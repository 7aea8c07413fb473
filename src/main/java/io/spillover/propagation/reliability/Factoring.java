package io.spillover.propagation.reliability;

/**
 * Factoring with a bit for each connection: picks one that leaves what is reached for certain, lets it hold, lets it fail, and
 * stops as soon as the goal is reached or cut off. At most 2^edges steps, far fewer in practice.
 */
final class Factoring {

    private final UncertainNetwork network;
    private final int goal;
    private final int[] stack;

    Factoring(UncertainNetwork network, int goal) {
        this.network = network;
        this.goal = goal;
        this.stack = new int[network.arcs().nodes()];
    }

    double from(int source) {
        boolean[] reached = new boolean[network.arcs().nodes()];
        reached[source] = true;
        return chance(reached, 0);
    }

    /** The chance of reaching the goal from what is reached, given the connections already decided to fail. */
    private double chance(boolean[] reached, long failed) {
        if (reached[goal]) {
            return 1;
        }
        if (!open(reached, failed)) {
            return 0;
        }
        int arc = leaving(reached, failed);
        int edge = network.edge()[arc];
        double p = network.edges().get(edge).probability();
        double fails = p == 1 ? 0 : (1 - p) * chance(reached, failed | 1L << edge);
        boolean[] further = reached.clone();
        further[network.arcs().target(arc)] = true;
        return p * chance(further, failed) + fails;
    }

    private int leaving(boolean[] reached, long failed) {
        for (int node = 0; node < reached.length; node++) {
            if (reached[node]) {
                for (int arc = network.arcs().firstOf(node);
                        arc < network.arcs().firstOf(node + 1);
                        arc++) {
                    if (!reached[network.arcs().target(arc)] && (failed >>> network.edge()[arc] & 1) == 0) {
                        return arc;
                    }
                }
            }
        }
        throw new IllegalStateException("An open goal without a connection towards it");
    }

    /** Whether the goal can be reached at all over connections that have not failed. */
    private boolean open(boolean[] reached, long failed) {
        boolean[] seen = reached.clone();
        int size = 0;
        for (int node = 0; node < seen.length; node++) {
            if (seen[node]) {
                stack[size++] = node;
            }
        }
        while (size > 0) {
            int node = stack[--size];
            for (int arc = network.arcs().firstOf(node); arc < network.arcs().firstOf(node + 1); arc++) {
                int to = network.arcs().target(arc);
                if (!seen[to] && (failed >>> network.edge()[arc] & 1) == 0) {
                    seen[to] = true;
                    stack[size++] = to;
                }
            }
        }
        return seen[goal];
    }
}
