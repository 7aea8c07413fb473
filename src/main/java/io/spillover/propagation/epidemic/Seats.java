package io.spillover.propagation.epidemic;

import io.spillover.propagation.Cities;
import java.util.Arrays;

/** The seats of all cities as points of the unit sphere, so that a distance costs three products. */
final class Seats {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final long[] sorted;

    Seats(Cities cities) {
        int n = cities.size();
        x = new double[n];
        y = new double[n];
        z = new double[n];
        sorted = new long[n];
        for (int c = 0; c < n; c++) {
            double lat = Math.toRadians(cities.lat(c));
            double lon = Math.toRadians(cities.lon(c));
            x[c] = Math.cos(lat) * Math.cos(lon);
            y[c] = Math.cos(lat) * Math.sin(lon);
            z[c] = Math.sin(lat);
        }
    }

    /** Returns the great-circle distance. */
    double km(int a, int b) {
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord2(a, b)) / 2));
    }

    private double chord2(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        double dz = z[a] - z[b];
        return dx * dx + dy * dy + dz * dz;
    }

    /** Writes the other cities, nearest first, of equals the one with the smaller index; returns how many. */
    int nearestFirst(int city, int[] into) {
        int n = 0;
        for (int c = 0; c < x.length; c++) {
            if (c != city) {
                sorted[n++] = (long) Float.floatToIntBits((float) chord2(city, c)) << 32 | c;
            }
        }
        Arrays.sort(sorted, 0, n);
        for (int k = 0; k < n; k++) {
            into[k] = (int) sorted[k];
        }
        return n;
    }
}
