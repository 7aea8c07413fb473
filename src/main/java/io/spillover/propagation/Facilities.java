package io.spillover.propagation;

import java.util.Arrays;
import java.util.List;

/** Intakes, gauges, plants and towns, on rivers and off them, by index. */
public final class Facilities {

    private final Names ids;
    private final String[] kinds;
    private final int[] city;
    private final int[] river;
    private final float[] km;
    private final double[] lat;
    private final double[] lon;
    private final int[] firstOfCity;
    private final int[] ofCity;

    Facilities(List<FacilityFacts> facilities, Cities cities, RiverGrid grid) {
        int n = facilities.size();
        ids = new Names(n);
        kinds = new String[n];
        city = new int[n];
        river = new int[n];
        km = new float[n];
        lat = new double[n];
        lon = new double[n];
        firstOfCity = new int[cities.size() + 1];
        for (int i = 0; i < n; i++) {
            FacilityFacts facts = facilities.get(i);
            ids.number(facts.id());
            kinds[i] = facts.kind();
            String cityId = facts.cityId();
            city[i] = cityId == null ? -1 : cities.indexOf(cityId);
            String riverId = facts.riverId();
            river[i] = riverId == null ? -1 : grid.riverIndex(riverId);
            km[i] = river[i] < 0 ? Float.NaN : (float) grid.onAxis(river[i], facts.km());
            lat[i] = facts.lat();
            lon[i] = facts.lon();
            if (city[i] >= 0) {
                firstOfCity[city[i] + 1]++;
            }
        }
        Arrays.parallelPrefix(firstOfCity, Integer::sum);
        ofCity = new int[firstOfCity[cities.size()]];
        int[] next = firstOfCity.clone();
        for (int i = 0; i < n; i++) {
            if (city[i] >= 0) {
                ofCity[next[city[i]]++] = i;
            }
        }
    }

    /** Returns the number of facilities. */
    public int size() {
        return city.length;
    }

    /** Returns the index of a facility, −1 if it is unknown. */
    public int indexOf(String id) {
        return ids.indexOf(id);
    }

    /** Returns the id. */
    public String id(int facility) {
        return ids.get(facility);
    }

    /** Returns what it is. */
    public String kind(int facility) {
        return kinds[facility];
    }

    /** Returns the index of the city it lies in, −1 if unknown. */
    public int city(int facility) {
        return city[facility];
    }

    /** Returns the index of the river, −1 if it lies on none. */
    public int river(int facility) {
        return river[facility];
    }

    /** Returns the km to the mouth, NaN off rivers. */
    public double km(int facility) {
        return km[facility];
    }

    /** Returns the latitude in degrees, NaN if unknown. */
    public double lat(int facility) {
        return lat[facility];
    }

    /** Returns the longitude in degrees, NaN if unknown. */
    public double lon(int facility) {
        return lon[facility];
    }

    /** Returns the facilities of a city, in order of their index. */
    public int[] in(int ofThisCity) {
        return Arrays.copyOfRange(ofCity, firstOfCity[ofThisCity], firstOfCity[ofThisCity + 1]);
    }
}
