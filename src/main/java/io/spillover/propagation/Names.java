package io.spillover.propagation;

import java.util.Arrays;

/**
 * Numbers strings in the order they first come: an array and an open hash table of numbers over it, about 10 bytes for a name
 * besides the string itself.
 */
final class Names {

    private static final int EMPTY = -1;

    private String[] names;
    private int[] table;
    private int size;

    Names(int expected) {
        names = new String[Math.max(8, expected)];
        table = emptyTable(names.length);
    }

    private static int[] emptyTable(int capacity) {
        int[] table = new int[Integer.highestOneBit(capacity + capacity / 2) << 1];
        Arrays.fill(table, EMPTY);
        return table;
    }

    int size() {
        return size;
    }

    String get(int number) {
        return names[number];
    }

    /** Returns the number of a name, a new one if it has none. */
    int number(String name) {
        int slot = slot(name);
        if (table[slot] != EMPTY) {
            return table[slot];
        }
        if (size == names.length) {
            grow();
            slot = slot(name);
        }
        names[size] = name;
        table[slot] = size;
        return size++;
    }

    /** Returns the number of a name, −1 if it has none. */
    int indexOf(String name) {
        return table[slot(name)];
    }

    private int slot(String name) {
        int mask = table.length - 1;
        int hash = name.hashCode() * 0x9E3779B9;
        for (int slot = (hash ^ hash >>> 15) & mask; ; slot = (slot + 1) & mask) {
            if (table[slot] == EMPTY || names[table[slot]].equals(name)) {
                return slot;
            }
        }
    }

    private void grow() {
        names = Arrays.copyOf(names, size + size / 2 + 8);
        table = emptyTable(names.length);
        for (int i = 0; i < size; i++) {
            table[slot(names[i])] = i;
        }
    }
}
