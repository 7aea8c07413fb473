package io.spillover.propagation.area;

import io.spillover.propagation.plane.Plane;
import io.spillover.quantity.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A polygon in the plane around a city. Its edges are straight in degrees, as in GeoJSON; each is cut into pieces of at most
 * {@value #PIECE_DEGREES}°, straight in the plane, which puts them off by less than 50 m.
 */
record Ring(double[] x, double[] y, double radiusKm) {

    private static final double PIECE_DEGREES = 0.25;

    static Ring of(List<GeoPoint> corners, Plane plane) {
        List<GeoPoint> points = pieces(corners);
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        double[] xy = new double[2];
        double area = 0;
        for (int i = 0; i < points.size(); i++) {
            plane.put(points.get(i).lat(), points.get(i).lon(), xy);
            x[i] = xy[0];
            y[i] = xy[1];
        }
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            area += (x[j] * y[i] - x[i] * y[j]) / 2;
        }
        return new Ring(x, y, Math.sqrt(Math.abs(area) / Math.PI));
    }

    static List<GeoPoint> pieces(List<GeoPoint> corners) {
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            GeoPoint from = corners.get(i);
            GeoPoint to = corners.get((i + 1) % corners.size());
            double widest = Math.max(Math.abs(to.lat() - from.lat()), Math.abs(to.lon() - from.lon()));
            int n = (int) Math.max(1, Math.ceil(widest / PIECE_DEGREES));
            for (int k = 0; k < n; k++) {
                double s = (double) k / n;
                points.add(new GeoPoint(
                        from.lat() + s * (to.lat() - from.lat()), from.lon() + s * (to.lon() - from.lon())));
            }
        }
        return points;
    }

    /** Returns how far a point is from the box around the polygon, a lower bound of its distance. */
    double boxAwayKm(double px, double py) {
        double dx = Math.max(0, Math.max(least(x) - px, px - most(x)));
        double dy = Math.max(0, Math.max(least(y) - py, py - most(y)));
        return Math.hypot(dx, dy);
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    double[] moved(double[] values, double by) {
        double[] moved = values.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += by;
        }
        return moved;
    }
}
