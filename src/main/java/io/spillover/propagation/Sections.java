package io.spillover.propagation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    Sections(List<SectionFacts> uppers, List<SectionFacts> lowers) {
        int n = uppers.size();
        Map<SectionFacts, Integer> known = new HashMap<>();
        List<SectionFacts> distinct = new ArrayList<>();
        upper = new int[n];
        lower = new int[n];
        for (int i = 0; i < n; i++) {
            upper[i] = number(uppers.get(i), known, distinct);
            lower[i] = number(lowers.get(i), known, distinct);
        }
        values = new float[distinct.size() * FIELDS];
        for (int i = 0; i < distinct.size(); i++) {
            SectionFacts facts = distinct.get(i);
            values[i * FIELDS + AREA] = (float) facts.areaKm2();
            values[i * FIELDS + MEAN] = (float) facts.meanM3PerS();
            values[i * FIELDS + FLOOD] = (float) facts.floodM3PerS();
            values[i * FIELDS + DRY] = (float) facts.dryM3PerS();
            values[i * FIELDS + ELEVATION] = (float) facts.elevationM();
            values[i * FIELDS + WIDTH] = (float) facts.widthM();
        }
    }

    private static int number(SectionFacts facts, Map<SectionFacts, Integer> known, List<SectionFacts> distinct) {
        Integer number = known.putIfAbsent(facts, distinct.size());
        if (number != null) {
            return number;
        }
        distinct.add(facts);
        return distinct.size() - 1;
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
