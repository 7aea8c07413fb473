package io.spillover.propagation.inoperability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The spectral radius of a sparse matrix without negative entries: the factor by which a loss grows from round to round. At 1 or
 * above, losses that feed each other never come to rest (Neumann series).
 *
 * <p>It is the greatest among the strongly connected parts (Tarjan 1972), since one-way needs add nothing. In such a part power
 * iteration on A+I converges, and the least and the greatest growth of a component hold the radius between them (Collatz 1942).
 */
final class SpectralRadius {

    private static final double ACCURACY = 1e-10;
    private static final int MOST_ROUNDS = 100_000;

    private final SupplyNet net;
    private final int[] order;
    private final int[] low;
    private final boolean[] open;
    private final int[] stack;
    private final int[] path;
    private final int[] next;
    private int onStack;
    private int counted;
    private final List<int[]> parts = new ArrayList<>();

    private SpectralRadius(SupplyNet net) {
        this.net = net;
        order = new int[net.size];
        low = new int[net.size];
        open = new boolean[net.size];
        stack = new int[net.size];
        path = new int[net.size];
        next = new int[net.size];
    }

    /** Returns the spectral radius. */
    static double of(SupplyNet net) {
        SpectralRadius search = new SpectralRadius(net);
        for (int i = 0; i < net.size; i++) {
            if (search.order[i] == 0) {
                search.connect(i);
            }
        }
        double greatest = 0;
        int[] place = new int[net.size];
        Arrays.fill(place, -1);
        for (int[] part : search.parts) {
            greatest = Math.max(greatest, part.length == 1 ? net.own[part[0]] : search.grow(part, place));
        }
        return greatest;
    }

    /**
     * Demands a radius below 1.
     *
     * @throws IllegalArgumentException if it is not
     */
    static void demandBelowOne(SupplyNet net) {
        double radius = of(net);
        if (radius >= 1 - ACCURACY) {
            throw new IllegalArgumentException(String.format(
                    java.util.Locale.ROOT,
                    "The supplies that this outage touches feed each other without end: their spectral radius is %.4g, and it must be below 1.",
                    radius));
        }
    }

    private void connect(int root) {
        int depth = 0;
        path[0] = enter(root);
        next[0] = net.first[root];
        while (depth >= 0) {
            int node = path[depth];
            if (next[depth] < net.first[node + 1]) {
                int other = net.from[next[depth]++];
                if (order[other] == 0) {
                    depth++;
                    path[depth] = enter(other);
                    next[depth] = net.first[other];
                } else if (open[other]) {
                    low[node] = Math.min(low[node], order[other]);
                }
            } else {
                leave(node);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private int enter(int node) {
        counted++;
        order[node] = counted;
        low[node] = counted;
        open[node] = true;
        stack[onStack++] = node;
        return node;
    }

    private void leave(int node) {
        if (low[node] == order[node]) {
            int top = onStack;
            do {
                onStack--;
                open[stack[onStack]] = false;
            } while (stack[onStack] != node);
            parts.add(Arrays.copyOfRange(stack, onStack, top));
        }
    }

    private double grow(int[] part, int[] place) {
        for (int i = 0; i < part.length; i++) {
            place[part[i]] = i;
        }
        double[] x = new double[part.length];
        Arrays.fill(x, 1);
        double least = 0;
        double most = Double.MAX_VALUE;
        for (int round = 0; most - least > ACCURACY * most && round < MOST_ROUNDS; round++) {
            double[] y = new double[part.length];
            double sum = 0;
            least = Double.POSITIVE_INFINITY;
            most = 0;
            for (int i = 0; i < part.length; i++) {
                int node = part[i];
                double grown = net.own[node] * x[i];
                for (int a = net.first[node]; a < net.first[node + 1]; a++) {
                    int other = place[net.from[a]];
                    grown += other < 0 ? 0 : net.share[a] * x[other];
                }
                least = Math.min(least, grown / x[i]);
                most = Math.max(most, grown / x[i]);
                y[i] = grown + x[i];
                sum += y[i];
            }
            for (int i = 0; i < part.length; i++) {
                x[i] = Math.max(y[i] * part.length / sum, Double.MIN_NORMAL);
            }
        }
        for (int node : part) {
            place[node] = -1;
        }
        return (least + most) / 2;
    }
}
