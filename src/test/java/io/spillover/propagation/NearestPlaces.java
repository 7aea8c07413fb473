package io.spillover.propagation;

import java.util.Arrays;
import java.util.Comparator;

/** Near neighbours by a grid: about the nearest, which is all a made-up world needs. */
final class NearestPlaces {

    private static final int ROWS = 180;
    private static final int FINER = 4;

    private final SyntheticPlaces places;
    private final int[] some;
    private final int[] cellStart;
    private final int[] inCell;

    NearestPlaces(SyntheticPlaces places, int[] some) {
        this.places = places;
        this.some = some;
        cellStart = new int[ROWS * FINER * 2 * ROWS * FINER + 1];
        inCell = new int[some.length];
        for (int city : some) {
            cellStart[cell(row(city), column(city)) + 1]++;
        }
        Arrays.parallelPrefix(cellStart, Integer::sum);
        int[] next = cellStart.clone();
        for (int city : some) {
            inCell[next[cell(row(city), column(city))]++] = city;
        }
    }

    private int row(int city) {
        return Math.min(ROWS * FINER - 1, (int) ((places.lat()[city] + 90) * FINER));
    }

    private int column(int city) {
        return Math.min(2 * ROWS * FINER - 1, (int) ((places.lon()[city] + 180) * FINER));
    }

    private static int cell(int row, int column) {
        return row * 2 * ROWS * FINER + column;
    }

    /** For each of the places the nearest others, nearest first. */
    int[][] of(int count) {
        int[][] nearest = new int[some.length][];
        for (int i = 0; i < some.length; i++) {
            nearest[i] = nearest(some[i], Math.min(count, some.length - 1));
        }
        return nearest;
    }

    private int[] nearest(int city, int count) {
        int[] found = new int[count + 64];
        int size = 0;
        int full = Integer.MAX_VALUE;
        for (int ring = 0; ring <= full && ring < 2 * ROWS * FINER; ring++) {
            for (int row = row(city) - ring; row <= row(city) + ring; row++) {
                boolean edge = Math.abs(row - row(city)) == ring;
                for (int column = column(city) - ring; column <= column(city) + ring; column += edge ? 1 : 2 * ring) {
                    if (row >= 0 && row < ROWS * FINER && column >= 0 && column < 2 * ROWS * FINER) {
                        int cell = cell(row, column);
                        int more = cellStart[cell + 1] - cellStart[cell];
                        found = size + more > found.length ? Arrays.copyOf(found, 2 * (size + more)) : found;
                        System.arraycopy(inCell, cellStart[cell], found, size, more);
                        size += more;
                    }
                    if (ring == 0) {
                        break;
                    }
                }
            }
            if (size > count && full == Integer.MAX_VALUE) {
                full = ring + 1;
            }
        }
        return closest(city, Arrays.copyOf(found, size), count);
    }

    private int[] closest(int city, int[] candidates, int count) {
        double cos = StrictMath.cos(StrictMath.toRadians(places.lat()[city]));
        return Arrays.stream(candidates)
                .filter(other -> other != city)
                .mapToObj(other -> new Near(other, square(city, other, cos)))
                .sorted(Comparator.comparingDouble(Near::square).thenComparingInt(Near::city))
                .limit(count)
                .mapToInt(Near::city)
                .toArray();
    }

    private record Near(int city, double square) {}

    private double square(int a, int b, double cos) {
        double y = places.lat()[b] - places.lat()[a];
        double x = (places.lon()[b] - places.lon()[a]) * cos;
        return x * x + y * y;
    }
}
