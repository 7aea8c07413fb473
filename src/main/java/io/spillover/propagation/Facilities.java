package io.spillover.propagation;

import java.util.List;

/** Intakes, gauges, plants and towns on rivers, by index. */
public final class Facilities {

    private final String[] ids;
    private final String[] kinds;
    private final int[] city;
    private final int[] river;
    private final float[] km;

    Facilities(List<FacilityFacts> facilities, Cities cities, RiverGrid grid) {
        int n = facilities.size();
        ids = new String[n];
        kinds = new String[n];
        city = new int[n];
        river = new int[n];
        km = new float[n];
        for (int i = 0; i < n; i++) {
            FacilityFacts facts = facilities.get(i);
            ids[i] = facts.id();
            kinds[i] = facts.kind();
            String cityId = facts.cityId();
            city[i] = cityId == null ? -1 : cities.indexOf(cityId);
            river[i] = grid.riverIndex(facts.riverId());
            km[i] = (float) grid.onAxis(river[i], facts.km());
        }
    }

    /** Returns the number of facilities. */
    public int size() {
        return ids.length;
    }

    /** Returns the id. */
    public String id(int facility) {
        return ids[facility];
    }

    /** Returns what it is. */
    public String kind(int facility) {
        return kinds[facility];
    }

    /** Returns the index of the city it lies in, −1 if unknown. */
    public int city(int facility) {
        return city[facility];
    }

    /** Returns the index of the river. */
    public int river(int facility) {
        return river[facility];
    }

    /** Returns the km to the mouth. */
    public double km(int facility) {
        return km[facility];
    }
}
