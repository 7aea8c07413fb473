package io.spillover.propagation;

import java.util.Arrays;

/** A column of whole numbers that grows. */
final class Ints {

    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int row) {
        return values[row];
    }

    int size() {
        return size;
    }

    /** A copy without what it could still have grown by. */
    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
