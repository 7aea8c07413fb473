package io.spillover.propagation;

import java.util.Arrays;
import java.util.List;

/** Dams on rivers, by index. */
public final class Dams {

    private final String[] ids;
    private final int[] river;
    private final float[] km;
    private final double[] storageM3;
    private final double[] floodStorageM3;
    private final short[] firstYear;
    private final boolean[] routeThrough;

    Dams(List<DamFacts> dams, RiverGrid grid) {
        int n = dams.size();
        ids = new String[n];
        river = new int[n];
        km = new float[n];
        storageM3 = new double[n];
        floodStorageM3 = new double[n];
        firstYear = new short[n];
        routeThrough = new boolean[n];
        for (int i = 0; i < n; i++) {
            DamFacts facts = dams.get(i);
            ids[i] = facts.id();
            river[i] = grid.riverIndex(facts.riverId());
            km[i] = (float) grid.onAxis(river[i], facts.km());
            storageM3[i] = facts.storageM3();
            floodStorageM3[i] = facts.floodStorageM3();
            firstYear[i] = (short) facts.firstYear();
            routeThrough[i] = facts.routeThrough();
        }
    }

    /** Returns the number of dams. */
    public int size() {
        return ids.length;
    }

    /** Returns the index of a dam, −1 if it is unknown; looks at all of them. */
    public int indexOf(String id) {
        return Arrays.asList(ids).indexOf(id);
    }

    /** Returns the id. */
    public String id(int dam) {
        return ids[dam];
    }

    /** Returns the index of the river. */
    public int river(int dam) {
        return river[dam];
    }

    /** Returns the km to the mouth. */
    public double km(int dam) {
        return km[dam];
    }

    /** Returns the total storage in m³, NaN if unknown. */
    public double storageM3(int dam) {
        return storageM3[dam];
    }

    /** Returns the storage kept free for floods in m³, NaN if unknown. */
    public double floodStorageM3(int dam) {
        return floodStorageM3[dam];
    }

    /** Returns whether the river runs through it in that year; year 0 means now, an unknown first year counts as built. */
    public boolean standsIn(int dam, int year) {
        return routeThrough[dam] && (year == 0 || firstYear[dam] <= year);
    }
}
