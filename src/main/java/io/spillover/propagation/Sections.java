package io.spillover.propagation;

import java.util.Arrays;

/**
 * What is known at the two ends of each reach; reaches that share an end share its numbers. Most reaches end in the section the
 * next one begins with; only where that is not so, at the end of a river and at confluences, the lower section is kept.
 */
final class Sections {

    static final int AREA = 0;
    static final int MEAN = 1;
    static final int FLOOD = 2;
    static final int DRY = 3;
    static final int ELEVATION = 4;
    static final int WIDTH = 5;
    private static final int FIELDS = 6;

    private final int[] upper;
    private final long[] ownLower;
    private final int[] lowerOf;
    private final int[] lower;
    private final float[] values;

    Sections(ReachRows.Sorted reaches, Confluence confluence) {
        int n = reaches.size();
        SectionRows distinct = new SectionRows();
        upper = new int[n];
        ownLower = new long[(n + Long.SIZE - 1) / Long.SIZE];
        Ints reach = new Ints();
        Ints section = new Ints();
        for (int i = 0; i < n; i++) {
            upper[i] = distinct.number(reaches.upper(i));
        }
        for (int i = 0; i < n; i++) {
            int end = distinct.number(confluence.lowerEnd(i));
            if (i + 1 == n || end != upper[i + 1]) {
                ownLower[i / Long.SIZE] |= 1L << i;
                reach.add(i);
                section.add(end);
            }
        }
        lowerOf = reach.toArray();
        lower = section.toArray();
        values = distinct.shortened();
    }

    private int lower(int reach) {
        boolean own = (ownLower[reach / Long.SIZE] >>> reach & 1) == 1;
        return own ? lower[Arrays.binarySearch(lowerOf, reach)] : upper[reach + 1];
    }

    /** Interpolates between the ends; where only one end is known, that one holds for the reach. */
    double at(int field, int reach, double share) {
        double top = values[upper[reach] * FIELDS + field];
        double bottom = values[lower(reach) * FIELDS + field];
        if (Double.isNaN(top)) {
            return bottom;
        }
        return Double.isNaN(bottom) ? top : top + (bottom - top) * share;
    }
}
