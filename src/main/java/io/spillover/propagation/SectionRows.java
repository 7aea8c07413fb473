package io.spillover.propagation;

import java.util.Arrays;

/** Sections without doubles, in an open hash table; about 60 bytes for one. */
final class SectionRows {

    private static final int FIELDS = 6;
    private static final int EMPTY = -1;

    private double[] values = new double[16 * FIELDS];
    private int[] table = emptyTable(32);
    private int size;

    private static int[] emptyTable(int slots) {
        int[] table = new int[slots];
        Arrays.fill(table, EMPTY);
        return table;
    }

    int size() {
        return size;
    }

    /** Returns the number of a section, a new one if an equal one has none. */
    int number(SectionFacts facts) {
        if (size * FIELDS == values.length) {
            values = Arrays.copyOf(values, values.length + values.length / FIELDS / 2 * FIELDS);
        }
        int at = size * FIELDS;
        values[at] = facts.areaKm2();
        values[at + 1] = facts.meanM3PerS();
        values[at + 2] = facts.floodM3PerS();
        values[at + 3] = facts.dryM3PerS();
        values[at + 4] = facts.elevationM();
        values[at + 5] = facts.widthM();
        int slot = slot(size);
        if (table[slot] != EMPTY) {
            return table[slot];
        }
        table[slot] = size++;
        if (2 * size > table.length) {
            table = emptyTable(2 * table.length);
            for (int i = 0; i < size; i++) {
                table[slot(i)] = i;
            }
        }
        return size - 1;
    }

    private int slot(int number) {
        int at = number * FIELDS;
        long hash = 0;
        for (int f = 0; f < FIELDS; f++) {
            hash = (hash ^ Double.doubleToLongBits(values[at + f])) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        int mask = table.length - 1;
        for (int slot = (int) hash & mask; ; slot = (slot + 1) & mask) {
            if (table[slot] == EMPTY || same(table[slot] * FIELDS, at)) {
                return slot;
            }
        }
    }

    private boolean same(int a, int b) {
        return Arrays.equals(values, a, a + FIELDS, values, b, b + FIELDS);
    }

    SectionFacts get(int number) {
        int at = number * FIELDS;
        return new SectionFacts(
                values[at], values[at + 1], values[at + 2], values[at + 3], values[at + 4], values[at + 5]);
    }

    /** A copy of all numbers, shortened; the fields of a section stand side by side. */
    float[] shortened() {
        float[] copy = new float[size * FIELDS];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) values[i];
        }
        return copy;
    }
}
