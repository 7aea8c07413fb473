package io.spillover.propagation.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A directed network as flat arrays (compressed sparse rows): the arcs of node {@code n} are those from {@code firstOf(n)} up to
 * {@code firstOf(n + 1)}. Immutable as long as nobody writes into the arrays it was made of; they are not copied.
 */
public final class Arcs {

    final int[] first;
    final int[] target;
    private final int @Nullable [] original;

    /**
     * Takes arrays as they are.
     *
     * @param first the first arc of each node, and the number of all arcs at the end
     * @param target the node each arc leads to
     * @throws IllegalArgumentException if they do not fit together
     */
    public Arcs(int[] first, int[] target) {
        this(first, target, null);
    }

    private Arcs(int[] first, int[] target, int @Nullable [] original) {
        if (first.length == 0 || first[0] != 0 || first[first.length - 1] != target.length) {
            throw new IllegalArgumentException("The arcs of the nodes do not add up to " + target.length);
        }
        for (int n = 1; n < first.length; n++) {
            if (first[n] < first[n - 1]) {
                throw new IllegalArgumentException("The arcs of node " + (n - 1) + " end before they begin");
            }
        }
        for (int node : target) {
            if (node < 0 || node >= first.length - 1) {
                throw new IllegalArgumentException("An arc leads to node " + node + ", which does not exist");
            }
        }
        this.first = first;
        this.target = target;
        this.original = original;
    }

    /**
     * Sorts arcs by the node they leave; {@link #original} tells which was which.
     *
     * @param nodes how many nodes there are
     * @param from the node each arc leaves
     * @param to the node each arc leads to
     */
    public static Arcs of(int nodes, int[] from, int[] to) {
        int[] first = new int[nodes + 1];
        for (int node : from) {
            if (node < 0 || node >= nodes) {
                throw new IllegalArgumentException("An arc leaves node " + node + ", which does not exist");
            }
            first[node + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] next = Arrays.copyOf(first, nodes);
        int[] target = new int[to.length];
        int[] original = new int[to.length];
        for (int arc = 0; arc < from.length; arc++) {
            int place = next[from[arc]]++;
            target[place] = to[arc];
            original[place] = arc;
        }
        return new Arcs(first, target, original);
    }

    /** Returns the same arcs turned round; {@link #original} of the result is the arc here. */
    public Arcs reversed() {
        int[] from = new int[target.length];
        for (int node = 0; node < nodes(); node++) {
            Arrays.fill(from, first[node], first[node + 1], node);
        }
        return of(nodes(), target, from);
    }

    /** Returns the number of nodes. */
    public int nodes() {
        return first.length - 1;
    }

    /** Returns the number of arcs. */
    public int size() {
        return target.length;
    }

    /** Returns the first arc of a node; the number of all arcs for the number of nodes. */
    public int firstOf(int node) {
        return first[node];
    }

    /** Returns the node an arc leads to. */
    public int target(int arc) {
        return target[arc];
    }

    /** Returns the node an arc leaves, by a binary search. */
    public int source(int arc) {
        int low = 0;
        int high = nodes() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (first[middle] <= arc) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Returns the number an arc had where these arcs were made from; its own if they were made of arrays as they are. */
    public int original(int arc) {
        return original == null ? arc : original[arc];
    }
}
