package io.spillover.propagation.inoperability;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The threshold rule of Watts (2002): a node fails, wholly and for good, when the failed share of its neighbours is at least φ.
 * It counts links and knows neither amounts nor times, so it tells about a network's shape, not about one outage.
 *
 * <p>On a random network of mean degree z with one φ for all, a single failure can bring down a share of the whole where
 * z·P(Poisson(z) ≤ ⌊1/φ⌋−2) &gt; 1. Valid for large sparse networks with few short loops.
 */
final class ThresholdCascade {

    private ThresholdCascade() {}

    /**
     * Returns which nodes fail; the neighbours of a node are those it loses by.
     *
     * @param failing those that fail by themselves
     * @param threshold φ, above 0
     */
    static boolean[] failed(SupplyNet net, boolean[] failing, double threshold) {
        boolean[] failed = failing.clone();
        int[] firstOut = new int[net.size + 1];
        for (int j : net.from) {
            firstOut[j + 1]++;
        }
        java.util.Arrays.parallelPrefix(firstOut, Integer::sum);
        int[] out = new int[net.from.length];
        int[] next = firstOut.clone();
        for (int i = 0; i < net.size; i++) {
            for (int a = net.first[i]; a < net.first[i + 1]; a++) {
                out[next[net.from[a]]++] = i;
            }
        }
        int[] down = new int[net.size];
        Deque<Integer> queue = new ArrayDeque<>();
        for (int i = 0; i < net.size; i++) {
            if (failing[i]) {
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int j = queue.remove();
            for (int o = firstOut[j]; o < firstOut[j + 1]; o++) {
                int i = out[o];
                down[i]++;
                if (!failed[i] && down[i] >= threshold * (net.first[i + 1] - net.first[i])) {
                    failed[i] = true;
                    queue.add(i);
                }
            }
        }
        return failed;
    }

    /**
     * Returns the two mean degrees between which a single failure can cascade through a random network; empty if there is no such
     * window.
     */
    static double[] window(double threshold) {
        int most = (int) Math.floor(1 / threshold) - 2;
        double step = 0.01;
        double low = Double.NaN;
        double end = 4 * (most + 3);
        for (double z = step; z < end; z += step) {
            boolean before = growth(z - step, most) > 1;
            boolean now = growth(z, most) > 1;
            if (!before && now) {
                low = root(z - step, z, most);
            } else if (before && !now) {
                return new double[] {low, root(z - step, z, most)};
            }
        }
        return new double[0];
    }

    /** How many nodes that one neighbour can bring down a failed node has on average. */
    private static double growth(double z, int most) {
        double term = Math.exp(-z);
        double sum = 0;
        for (int k = 0; k <= most; k++) {
            sum += term;
            term *= z / (k + 1);
        }
        return z * sum;
    }

    private static double root(double from, double to, int most) {
        double a = from;
        double b = to;
        boolean rising = growth(b, most) > 1;
        for (int i = 0; i < 60; i++) {
            double middle = (a + b) / 2;
            if (growth(middle, most) > 1 == rising) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return (a + b) / 2;
    }
}
