package io.spillover.propagation;

import java.util.Arrays;

/** Where rivers divide: few, so kept apart from the reaches, sorted by the reach that divides. */
record Branches(int[] from, int[] to, float[] share) {

    int target(int reach) {
        int i = Arrays.binarySearch(from, reach);
        return i < 0 ? -1 : to[i];
    }

    double share(int reach) {
        int i = Arrays.binarySearch(from, reach);
        return i < 0 ? 0 : share[i];
    }
}
