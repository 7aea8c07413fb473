package io.spillover.propagation;

import java.util.Arrays;

/** A column of short numbers that grows. */
final class Floats {

    private float[] values = new float[16];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = (float) value;
    }

    /** A copy without what it could still have grown by. */
    float[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
