package io.spillover.propagation;

import java.util.Arrays;

/**
 * Finds the cities near a point: a k-d tree (Bentley 1975) over the seats as unit vectors, so that neither the poles nor the date
 * line are special. Made once, never changed; a search visits O(√n) nodes and those it finds.
 */
final class CityTree {

    /** Mean radius of the Earth, km. */
    static final double EARTH_KM = 6371.0088;

    /** Below this many cities a part is looked through one by one. */
    private static final int LEAF = 8;

    /** Adds a hair to the chord, so that rounding loses no city at the very distance asked for; the caller's check decides. */
    private static final double ROUNDING = 1e-12;

    private final double[][] vector;
    private final int[] order;

    CityTree(double[] latDegrees, double[] lonDegrees) {
        int n = latDegrees.length;
        vector = new double[3][n];
        order = new int[n];
        for (int i = 0; i < n; i++) {
            double lat = Math.toRadians(latDegrees[i]);
            double lon = Math.toRadians(lonDegrees[i]);
            vector[0][i] = Math.cos(lat) * Math.cos(lon);
            vector[1][i] = Math.cos(lat) * Math.sin(lon);
            vector[2][i] = Math.sin(lat);
            order[i] = i;
        }
        sort(0, n, 0);
    }

    /** Puts the middle one along an axis in the middle, the smaller before it and the larger behind it, and goes on in both parts. */
    private void sort(int from, int to, int axis) {
        if (to - from <= LEAF) {
            return;
        }
        int middle = (from + to) >>> 1;
        double[] key = vector[axis];
        int low = from;
        int high = to - 1;
        while (low < high) {
            double pivot = key[order[(low + high) >>> 1]];
            int i = low;
            int j = high;
            while (i <= j) {
                while (key[order[i]] < pivot) {
                    i++;
                }
                while (key[order[j]] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = order[i];
                    order[i++] = order[j];
                    order[j--] = swapped;
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                break;
            }
        }
        sort(from, middle, (axis + 1) % 3);
        sort(middle + 1, to, (axis + 1) % 3);
    }

    /** Returns the cities within a great-circle distance, in order of their index. */
    int[] within(double latDegrees, double lonDegrees, double km) {
        double lat = Math.toRadians(latDegrees);
        double lon = Math.toRadians(lonDegrees);
        double[] at = {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
        double chord = 2 * Math.sin(Math.min(Math.PI, km / EARTH_KM) / 2) + ROUNDING;
        Found found = new Found();
        search(0, order.length, 0, at, chord, found);
        int[] cities = Arrays.copyOf(found.cities, found.count);
        Arrays.sort(cities);
        return cities;
    }

    private void search(int from, int to, int axis, double[] at, double chord, Found found) {
        if (to - from <= LEAF) {
            for (int i = from; i < to; i++) {
                check(order[i], at, chord, found);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double off = at[axis] - vector[axis][order[middle]];
        check(order[middle], at, chord, found);
        if (off <= chord) {
            search(from, middle, (axis + 1) % 3, at, chord, found);
        }
        if (off >= -chord) {
            search(middle + 1, to, (axis + 1) % 3, at, chord, found);
        }
    }

    private void check(int city, double[] at, double chord, Found found) {
        double x = vector[0][city] - at[0];
        double y = vector[1][city] - at[1];
        double z = vector[2][city] - at[2];
        if (x * x + y * y + z * z <= chord * chord) {
            found.add(city);
        }
    }

    private static final class Found {

        private int[] cities = new int[16];
        private int count;

        void add(int city) {
            if (count == cities.length) {
                cities = Arrays.copyOf(cities, 2 * count);
            }
            cities[count++] = city;
        }
    }
}
