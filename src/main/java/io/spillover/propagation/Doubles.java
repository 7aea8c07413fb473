package io.spillover.propagation;

import java.util.Arrays;

/** A column of numbers that grows. */
final class Doubles {

    private double[] values = new double[16];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    double get(int row) {
        return values[row];
    }
}
