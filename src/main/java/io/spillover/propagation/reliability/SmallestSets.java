package io.spillover.propagation.reliability;

import io.spillover.propagation.search.Arcs;
import java.util.HashSet;
import java.util.Set;

/** Goes through all smallest ways and all smallest cuts of a small network. */
final class SmallestSets {

    static final int MOST_NODES = 16;

    private final UncertainNetwork network;
    private final Arcs arcs;
    private final int source;
    private final int goal;

    SmallestSets(UncertainNetwork network, int source, int goal) {
        this.network = network;
        this.arcs = network.arcs();
        this.source = source;
        this.goal = goal;
        if (network.edges().size() > Reliability.MOST_EDGES || arcs.nodes() > MOST_NODES) {
            throw new IllegalStateException("Too large to go through all ways: "
                    + network.edges().size() + " connections, " + arcs.nodes() + " nodes");
        }
    }

    private double probability(int edge) {
        return network.edges().get(edge).probability();
    }

    /** One less the chance that all ways fail, each by itself. */
    double noisyOr() {
        if (source == goal) {
            return 1;
        }
        Set<Integer> ways = new HashSet<>();
        collect(source, 1 << source, 0, ways);
        double fail = 1;
        for (int way : ways) {
            fail *= 1 - product(way);
        }
        return 1 - fail;
    }

    private void collect(int node, int seen, int used, Set<Integer> ways) {
        if (node == goal) {
            ways.add(used);
            return;
        }
        for (int arc = arcs.firstOf(node); arc < arcs.firstOf(node + 1); arc++) {
            int to = arcs.target(arc);
            if ((seen >>> to & 1) == 0) {
                collect(to, seen | 1 << to, used | 1 << network.edge()[arc], ways);
            }
        }
    }

    private double product(int edges) {
        double product = 1;
        for (int e = 0; e < network.edges().size(); e++) {
            product *= (edges >>> e & 1) == 1 ? probability(e) : 1;
        }
        return product;
    }

    /** Over all sides of nodes around the source whose border is a smallest cut. */
    double cutProduct() {
        if (source == goal) {
            return 1;
        }
        Set<Integer> cuts = new HashSet<>();
        for (int side = 0; side < 1 << arcs.nodes(); side++) {
            if ((side >>> source & 1) == 1 && (side >>> goal & 1) == 0) {
                cuts.add(border(side));
            }
        }
        double product = 1;
        for (int cut : cuts) {
            if (cuts.stream().noneMatch(other -> other != cut && (other & cut) == other)) {
                product *= 1 - failure(cut);
            }
        }
        return product;
    }

    private int border(int side) {
        int border = 0;
        for (int node = 0; node < arcs.nodes(); node++) {
            for (int arc = arcs.firstOf(node); arc < arcs.firstOf(node + 1); arc++) {
                if ((side >>> node & 1) == 1 && (side >>> arcs.target(arc) & 1) == 0) {
                    border |= 1 << network.edge()[arc];
                }
            }
        }
        return border;
    }

    private double failure(int edges) {
        double product = 1;
        for (int e = 0; e < network.edges().size(); e++) {
            product *= (edges >>> e & 1) == 1 ? 1 - probability(e) : 1;
        }
        return product;
    }
}
