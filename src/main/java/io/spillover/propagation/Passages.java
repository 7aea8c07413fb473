package io.spillover.propagation;

import java.util.List;

/** Where rivers run through cities, by index, sorted by river and entry from the source down. */
public final class Passages {

    private final int[] city;
    private final int[] river;
    private final short[] passNo;
    private final float[] seatKm;
    private final float[] entryKm;
    private final float[] exitKm;
    private final float[] lateralKm;
    private final Relation[] relation;
    private final int[] firstOfRiver;

    Passages(List<PassageFacts> sorted, Cities cities, RiverGrid grid) {
        int n = sorted.size();
        city = new int[n];
        river = new int[n];
        passNo = new short[n];
        seatKm = new float[n];
        entryKm = new float[n];
        exitKm = new float[n];
        lateralKm = new float[n];
        relation = new Relation[n];
        firstOfRiver = new int[grid.riverCount() + 1];
        for (int i = 0; i < n; i++) {
            PassageFacts facts = sorted.get(i);
            city[i] = cities.indexOf(facts.cityId());
            river[i] = grid.riverIndex(facts.riverId());
            passNo[i] = (short) facts.passNo();
            entryKm[i] = (float) grid.onAxis(river[i], facts.entryKm());
            exitKm[i] = (float) grid.onAxis(river[i], facts.exitKm());
            seatKm[i] = Math.max(exitKm[i], Math.min(entryKm[i], (float) facts.seatKm()));
            lateralKm[i] = (float) facts.lateralKm();
            relation[i] = facts.relation();
            firstOfRiver[river[i] + 1]++;
        }
        for (int r = 0; r < grid.riverCount(); r++) {
            firstOfRiver[r + 1] += firstOfRiver[r];
        }
    }

    /** Returns the number of passages. */
    public int size() {
        return city.length;
    }

    /** Returns the first passage of a river; those of a river are numbered without gap up to the first of the next river. */
    public int firstOf(int riverIndex) {
        return firstOfRiver[riverIndex];
    }

    /** Returns the index of the city. */
    public int city(int passage) {
        return city[passage];
    }

    /** Returns the index of the river. */
    public int river(int passage) {
        return river[passage];
    }

    /** Returns the number of the pass, from 1. */
    public int passNo(int passage) {
        return passNo[passage];
    }

    /** Returns the km to the mouth of the point nearest to the seat. */
    public double seatKm(int passage) {
        return seatKm[passage];
    }

    /** Returns the km to the mouth where the river enters. */
    public double entryKm(int passage) {
        return entryKm[passage];
    }

    /** Returns the km to the mouth where the river leaves. */
    public double exitKm(int passage) {
        return exitKm[passage];
    }

    /** Returns the distance of the seat from the river in km. */
    public double lateralKm(int passage) {
        return lateralKm[passage];
    }

    /** Returns how close the seat is to the river. */
    public Relation relation(int passage) {
        return relation[passage];
    }
}
