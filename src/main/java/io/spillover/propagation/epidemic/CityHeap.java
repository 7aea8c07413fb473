package io.spillover.propagation.epidemic;

import java.util.Arrays;

/** A 4-ary heap of cities by a key that only falls. */
final class CityHeap {

    private final double[] key;
    private final int[] place;
    private int[] heap = new int[64];
    private int size;

    CityHeap(int cities) {
        key = new double[cities];
        place = new int[cities];
        clear();
    }

    void clear() {
        Arrays.fill(key, Double.POSITIVE_INFINITY);
        Arrays.fill(place, -1);
        size = 0;
    }

    /** Returns the key, infinite for a city never met. */
    double key(int city) {
        return key[city];
    }

    boolean isEmpty() {
        return size == 0;
    }

    double least() {
        return key[heap[0]];
    }

    int take() {
        int city = heap[0];
        place[city] = -2;
        int last = heap[--size];
        if (size > 0) {
            down(last);
        }
        return city;
    }

    /** Returns whether it was taken. */
    boolean taken(int city) {
        return place[city] == -2;
    }

    /** Gives a city a lower key; puts it in if it is new. */
    void lower(int city, double newKey) {
        key[city] = newKey;
        int at = place[city];
        if (at == -1) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            at = size++;
        }
        while (at > 0) {
            int parent = (at - 1) >> 2;
            int other = heap[parent];
            if (key[other] <= newKey) {
                break;
            }
            heap[at] = other;
            place[other] = at;
            at = parent;
        }
        heap[at] = city;
        place[city] = at;
    }

    private void down(int city) {
        double k = key[city];
        int at = 0;
        for (int child = 1; child < size; child = 4 * at + 1) {
            int best = child;
            int end = Math.min(child + 4, size);
            for (int c = child + 1; c < end; c++) {
                if (key[heap[c]] < key[heap[best]]) {
                    best = c;
                }
            }
            int other = heap[best];
            if (key[other] >= k) {
                break;
            }
            heap[at] = other;
            place[other] = at;
            at = best;
        }
        heap[at] = city;
        place[city] = at;
    }
}
