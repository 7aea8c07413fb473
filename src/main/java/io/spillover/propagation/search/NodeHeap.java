package io.spillover.propagation.search;

import java.util.Arrays;

/**
 * A queue of nodes by time that can bring a node forward: a heap in which each entry has four below it, which is shallower than
 * one with two and reads neighbouring memory (Johnson 1975). Holds each node at most once; grows with what it holds.
 */
final class NodeHeap {

    private static final int FIRST_CAPACITY = 64;

    private final int[] place;
    private int[] nodes = new int[FIRST_CAPACITY];
    private double[] times = new double[FIRST_CAPACITY];
    private int size;

    NodeHeap(int nodeCount) {
        place = new int[nodeCount];
    }

    int size() {
        return size;
    }

    /** The node of an entry, in no order. */
    int node(int entry) {
        return nodes[entry];
    }

    void clear() {
        size = 0;
    }

    /** Adds a node that is not in it. */
    void add(int node, double time) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        rise(size++, node, time);
    }

    /** Brings a node that is in it forward. */
    void forward(int node, double time) {
        rise(place[node], node, time);
    }

    /** Takes the earliest node out. */
    int take() {
        int first = nodes[0];
        size--;
        if (size > 0) {
            sink(nodes[size], times[size]);
        }
        return first;
    }

    private void rise(int from, int node, double time) {
        int[] names = nodes;
        double[] keys = times;
        int entry = from;
        while (entry > 0) {
            int above = (entry - 1) >> 2;
            if (keys[above] <= time) {
                break;
            }
            names[entry] = names[above];
            keys[entry] = keys[above];
            place[names[entry]] = entry;
            entry = above;
        }
        names[entry] = node;
        keys[entry] = time;
        place[node] = entry;
    }

    private void sink(int node, double time) {
        int[] names = nodes;
        double[] keys = times;
        int end = size;
        int entry = 0;
        for (int below = 1; below < end; below = (entry << 2) + 1) {
            int least = below;
            double leastTime = keys[below];
            int stop = Math.min(below + 4, end);
            for (int i = below + 1; i < stop; i++) {
                if (keys[i] < leastTime) {
                    least = i;
                    leastTime = keys[i];
                }
            }
            if (time <= leastTime) {
                break;
            }
            names[entry] = names[least];
            keys[entry] = leastTime;
            place[names[entry]] = entry;
            entry = least;
        }
        names[entry] = node;
        keys[entry] = time;
        place[node] = entry;
    }
}
