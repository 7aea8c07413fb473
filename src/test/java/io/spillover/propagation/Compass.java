package io.spillover.propagation;

import io.spillover.quantity.GeoPoint;

/** Puts test cities around a place, by distance and bearing on the sphere. */
public record Compass(GeoPoint from) {

    private static final double EARTH_KM = 6371.0088;

    /** The point so many km away in a direction clockwise from north. */
    public GeoPoint at(double km, double bearingDegrees) {
        double c = km / EARTH_KM;
        double lat = Math.toRadians(from.lat());
        double bearing = Math.toRadians(bearingDegrees);
        double sin = Math.sin(lat) * Math.cos(c) + Math.cos(lat) * Math.sin(c) * Math.cos(bearing);
        double lon = Math.atan2(Math.sin(bearing) * Math.sin(c) * Math.cos(lat), Math.cos(c) - Math.sin(lat) * sin);
        double degrees = from.lon() + Math.toDegrees(lon);
        return new GeoPoint(Math.toDegrees(Math.asin(sin)), Math.IEEEremainder(degrees, 360));
    }

    /** The point so many km east and then north, by distance and bearing. */
    public GeoPoint off(double eastKm, double northKm) {
        return at(Math.hypot(eastKm, northKm), Math.toDegrees(Math.atan2(eastKm, northKm)));
    }

    /** A city there with a territory of a radius; NaN for an unknown area. */
    public static CityFacts city(String id, GeoPoint seat, double radiusKm) {
        return new CityFacts(id, seat.lat(), seat.lon(), 1000, Math.PI * radiusKm * radiusKm);
    }
}
