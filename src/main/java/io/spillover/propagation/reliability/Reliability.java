package io.spillover.propagation.reliability;

import io.spillover.propagation.search.Search;
import io.spillover.propagation.search.Timing;
import java.util.List;

/**
 * The probability R that a goal is reached from a source over connections that hold independently of each other.
 *
 * <p>R is hard to compute in general (#P-complete; Valiant 1979). Exactly: by factoring, R = p·R(holds) + (1−p)·R(fails) on a
 * connection at the edge of what is reached, on at most {@value #MOST_EDGES} connections that matter. On larger networks: {@link
 * #sample}. The best way's probability is never more than R, and R never more than the sum over ways; the best way serves as
 * explanation, not as number. Multiplying the ways' or the neighbours' chances of failure as if they had no connection in
 * common (noisy-OR) gives too much wherever they do.
 */
public final class Reliability {

    /** More connections that matter than this are not factored. */
    public static final int MOST_EDGES = 24;

    private final UncertainNetwork network;
    private final int source;
    private final int goal;

    private Reliability(UncertainNetwork network, int source, int goal) {
        this.network = network;
        this.source = source;
        this.goal = goal;
    }

    /**
     * Asks about a network.
     *
     * @param nodes how many nodes there are, numbered from 0
     * @param edges its connections
     * @throws IllegalArgumentException if a node does not exist
     */
    public static Reliability of(int nodes, List<Edge> edges, int source, int goal) {
        if (source < 0 || goal < 0 || source >= nodes || goal >= nodes) {
            throw new IllegalArgumentException("From node " + source + " to node " + goal + " of " + nodes);
        }
        UncertainNetwork all = UncertainNetwork.of(nodes, edges);
        return new Reliability(all.relevant(source, goal), source, goal);
    }

    /** Returns how many connections may matter: what leads nowhere is left out, a loop hanging on one place still counts. */
    public int relevantEdges() {
        return network.edges().size();
    }

    /** Returns whether {@link #exact} computes it. */
    public boolean small() {
        return relevantEdges() <= MOST_EDGES;
    }

    /**
     * Returns R exactly.
     *
     * @throws IllegalStateException if more than {@value #MOST_EDGES} connections matter
     */
    public double exact() {
        if (!small()) {
            throw new IllegalStateException(relevantEdges() + " connections matter, more than the " + MOST_EDGES
                    + " that are factored; draw instead");
        }
        return new Factoring(network, goal).from(source);
    }

    /** Returns the probability of the best single way: at most R. 1 from a place to itself, 0 without any way. */
    public double bestWay() {
        double[] cost = new double[network.arcs().size()];
        for (int arc = 0; arc < cost.length; arc++) {
            cost[arc] = -Math.log(probability(arc));
        }
        Search search = new Search(network.arcs()).run(source, Timing.fixed(cost), Double.POSITIVE_INFINITY);
        if (!search.reached(goal)) {
            return 0;
        }
        double product = 1;
        for (int arc : search.way(goal)) {
            product *= probability(arc);
        }
        return product;
    }

    private double probability(int arc) {
        return network.edges().get(network.edge()[arc]).probability();
    }

    /**
     * Returns the product over all smallest cuts of the chance that not all of the cut fails: at most R (Esary and Proschan
     * 1963). Only for connections that go both ways and at most {@value SmallestSets#MOST_NODES} nodes that matter.
     */
    public double cutProduct() {
        return new SmallestSets(network, source, goal).cutProduct();
    }

    /** Returns the noisy-OR over all smallest ways, which takes them as independent: at least R, and more wherever they share. */
    public double noisyOr() {
        return new SmallestSets(network, source, goal).noisyOr();
    }

    /**
     * Draws.
     *
     * @param courses how many
     * @param seed the same seed gives the same answer
     */
    public Estimate sample(int courses, long seed) {
        return EdgeSampling.draw(network, source, goal, courses, seed);
    }
}
