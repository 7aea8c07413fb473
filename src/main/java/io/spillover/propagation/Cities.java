package io.spillover.propagation;

import java.util.List;

/** The cities of a {@link World}, by index. */
public final class Cities {

    /** Radius taken for a territory of unknown area, km: assumed, about the size of a large county. */
    public static final double ASSUMED_TERRITORY_KM = 25;

    private final Names ids;
    private final double[] lat;
    private final double[] lon;
    private final int[] population;
    private final float[] areaKm2;
    private final CityTree tree;
    private final double widestTerritoryKm;

    Cities(List<CityFacts> cities) {
        int n = cities.size();
        ids = new Names(n);
        lat = new double[n];
        lon = new double[n];
        population = new int[n];
        areaKm2 = new float[n];
        for (int i = 0; i < n; i++) {
            CityFacts city = cities.get(i);
            if (ids.number(city.id()) != i) {
                throw new IllegalArgumentException("City " + city.id() + " is given twice");
            }
            lat[i] = city.lat();
            lon[i] = city.lon();
            population[i] = (int) Math.min(Integer.MAX_VALUE, city.population());
            areaKm2[i] = (float) city.areaKm2();
        }
        tree = new CityTree(lat, lon);
        double widest = 0;
        for (int i = 0; i < n; i++) {
            widest = Math.max(widest, territoryKm(i));
        }
        widestTerritoryKm = widest;
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

    /** Returns the area of the territory in km², kept in single precision; NaN if unknown. */
    public double areaKm2(int city) {
        return areaKm2[city];
    }

    /**
     * Returns the radius of a city's territory in km, taken as a disc of its area around the seat; {@link #ASSUMED_TERRITORY_KM}
     * where the area is unknown.
     */
    public double territoryKm(int city) {
        return territoryKnown(city) ? Math.sqrt(areaKm2[city] / Math.PI) : ASSUMED_TERRITORY_KM;
    }

    /** Returns whether the area of a city's territory is known. */
    public boolean territoryKnown(int city) {
        return areaKm2[city] > 0;
    }

    /** Returns the largest radius of a territory in km, 0 without cities. */
    public double widestTerritoryKm() {
        return widestTerritoryKm;
    }

    /**
     * Returns the cities whose seat lies within a great-circle distance of a point, in order of their index. It looks only near
     * the point, not at the whole world.
     *
     * @param latDegrees latitude of the point
     * @param lonDegrees longitude of the point
     * @param km distance, not below 0
     */
    public int[] within(double latDegrees, double lonDegrees, double km) {
        return km >= 0 ? tree.within(latDegrees, lonDegrees, km) : new int[0];
    }
}
