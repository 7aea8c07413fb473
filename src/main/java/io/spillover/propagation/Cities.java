package io.spillover.propagation;

import java.util.List;

/** The cities of a {@link World}, by index. */
public final class Cities {

    private final Names ids;
    private final double[] lat;
    private final double[] lon;
    private final long[] population;
    private final double[] areaKm2;

    Cities(List<CityFacts> cities) {
        int n = cities.size();
        ids = new Names(n);
        lat = new double[n];
        lon = new double[n];
        population = new long[n];
        areaKm2 = new double[n];
        for (int i = 0; i < n; i++) {
            CityFacts city = cities.get(i);
            if (ids.number(city.id()) != i) {
                throw new IllegalArgumentException("City " + city.id() + " is given twice");
            }
            lat[i] = city.lat();
            lon[i] = city.lon();
            population[i] = city.population();
            areaKm2[i] = city.areaKm2();
        }
    }

    /** Returns the number of cities. */
    public int size() {
        return lat.length;
    }

    /** Returns the index of a city, −1 if it is unknown. */
    public int indexOf(String id) {
        return ids.indexOf(id);
    }

    /** Returns the id of a city. */
    public String id(int city) {
        return ids.get(city);
    }

    /** Returns the latitude of the seat in degrees. */
    public double lat(int city) {
        return lat[city];
    }

    /** Returns the longitude of the seat in degrees. */
    public double lon(int city) {
        return lon[city];
    }

    /** Returns the number of people, 0 if unknown. */
    public long population(int city) {
        return population[city];
    }

    /** Returns the area of the territory in km², NaN if unknown. */
    public double areaKm2(int city) {
        return areaKm2[city];
    }
}
