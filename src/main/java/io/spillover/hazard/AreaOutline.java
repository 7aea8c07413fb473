package io.spillover.hazard;

import io.spillover.platform.api.GeoJson;
import java.util.ArrayList;
import java.util.List;

/** An area as a map draws it: its rings, its circles, and the circle at each fix of its track. */
public final class AreaOutline {

    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final int CORNERS = 48;

    private AreaOutline() {}

    /** Returns one polygon for each part; circles have 48 corners. What crosses the date line or a pole is drawn torn. */
    public static GeoJson of(Area area) {
        var polygons = new ArrayList<List<List<List<Double>>>>();
        for (var p : area.patches()) {
            var lat = p.lat();
            var lon = p.lon();
            var radius = p.radiusKm();
            if (lat != null && lon != null && radius != null) {
                polygons.add(List.of(circle(lat, lon, radius)));
            } else {
                polygons.add(List.of(closed(p.ring())));
            }
        }
        for (var fix : area.track()) {
            polygons.add(List.of(circle(fix.lat(), fix.lon(), fix.radiusKm())));
        }
        return new GeoJson("MultiPolygon", polygons);
    }

    private static List<List<Double>> closed(List<List<Double>> ring) {
        var closed = new ArrayList<>(ring);
        if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
            closed.add(ring.get(0));
        }
        return closed;
    }

    /** The points at one great-circle distance, counterclockwise. */
    private static List<List<Double>> circle(double lat, double lon, double radiusKm) {
        double angle = radiusKm / EARTH_RADIUS_KM;
        double phi = Math.toRadians(lat);
        var ring = new ArrayList<List<Double>>();
        for (int i = 0; i < CORNERS; i++) {
            double bearing = -2 * Math.PI * i / CORNERS;
            double sin = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
            double to = Math.asin(Math.max(-1, Math.min(1, sin)));
            double turn = Math.atan2(
                    Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * sin);
            double east = lon + Math.toDegrees(turn);
            ring.add(List.of(
                    rounded(east > 180 ? east - 360 : east < -180 ? east + 360 : east), rounded(Math.toDegrees(to))));
        }
        ring.add(ring.get(0));
        return ring;
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e5) / 1e5;
    }
}
