package io.spillover.propagation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Where the cities of a {@link SyntheticWorld} lie.
 *
 * @param lat latitude of each in degrees
 * @param lon longitude of each in degrees
 * @param population people of each
 */
public record SyntheticPlaces(double[] lat, double[] lon, long[] population) {

    private static final int GEONAMES_LAT = 4;
    private static final int GEONAMES_LON = 5;
    private static final int GEONAMES_POPULATION = 14;

    /** Draws clusters of about 150 cities, about 150 km across. */
    public static SyntheticPlaces drawn(int cities, long seed) {
        Random random = new Random(seed);
        int clusters = Math.max(1, cities / 150);
        double[] centreLat = new double[clusters];
        double[] centreLon = new double[clusters];
        for (int k = 0; k < clusters; k++) {
            centreLat[k] = -40 + 100 * random.nextDouble();
            centreLon[k] = -180 + 360 * random.nextDouble();
        }
        double[] lat = new double[cities];
        double[] lon = new double[cities];
        long[] population = new long[cities];
        for (int c = 0; c < cities; c++) {
            int cluster = random.nextInt(clusters);
            lat[c] = Math.max(-60, Math.min(75, centreLat[cluster] + 0.7 * random.nextGaussian()));
            lon[c] = Math.max(-180, Math.min(180, centreLon[cluster] + 0.7 * random.nextGaussian()));
            population[c] = (long) Math.min(2e7, 1000 * StrictMath.pow(1 - random.nextDouble(), -0.9));
        }
        return new SyntheticPlaces(lat, lon, population);
    }

    /** Reads a table of GeoNames, tab-separated as its files {@code cities1000.txt}; all rows, or the first so many. */
    public static SyntheticPlaces read(Path table, int most) throws IOException {
        try (var lines = Files.lines(table)) {
            var rows = lines.limit(most).map(line -> line.split("\t", -1)).toList();
            return new SyntheticPlaces(
                    rows.stream()
                            .mapToDouble(r -> Double.parseDouble(r[GEONAMES_LAT]))
                            .toArray(),
                    rows.stream()
                            .mapToDouble(r -> Double.parseDouble(r[GEONAMES_LON]))
                            .toArray(),
                    rows.stream()
                            .mapToLong(r -> Long.parseLong(r[GEONAMES_POPULATION]))
                            .toArray());
        }
    }

    /** Great-circle distance on a sphere. */
    double km(int a, int b) {
        double degree = StrictMath.PI / 180;
        double x = (lon[b] - lon[a]) * degree / 2;
        double y = (lat[b] - lat[a]) * degree / 2;
        double h = StrictMath.pow(StrictMath.sin(y), 2)
                + StrictMath.cos(lat[a] * degree)
                        * StrictMath.cos(lat[b] * degree)
                        * StrictMath.pow(StrictMath.sin(x), 2);
        return 2 * 6371 * StrictMath.asin(Math.min(1, StrictMath.sqrt(h)));
    }
}
