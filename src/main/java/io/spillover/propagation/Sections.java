package io.spillover.propagation;

/** What is known at the two ends of each reach; reaches that share an end share its numbers. */
final class Sections {

    static final int AREA = 0;
    static final int MEAN = 1;
    static final int FLOOD = 2;
    static final int DRY = 3;
    static final int ELEVATION = 4;
    static final int WIDTH = 5;
    private static final int FIELDS = 6;

    private final int[] upper;
    private final int[] lower;
    private final float[] values;

    Sections(ReachRows.Sorted reaches, Confluence confluence) {
        int n = reaches.size();
        SectionRows distinct = new SectionRows();
        upper = new int[n];
        lower = new int[n];
        for (int i = 0; i < n; i++) {
            upper[i] = distinct.number(reaches.upper(i));
            lower[i] = distinct.number(confluence.lowerEnd(i));
        }
        values = distinct.shortened();
    }

    /** Interpolates between the ends; where only one end is known, that one holds for the reach. */
    double at(int field, int reach, double share) {
        double top = values[upper[reach] * FIELDS + field];
        double bottom = values[lower[reach] * FIELDS + field];
        if (Double.isNaN(top)) {
            return bottom;
        }
        return Double.isNaN(bottom) ? top : top + (bottom - top) * share;
    }
}
