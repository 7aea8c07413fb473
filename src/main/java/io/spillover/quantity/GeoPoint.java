package io.spillover.quantity;

/**
 * A point on the Earth, WGS 84.
 *
 * @param lat latitude in degrees, −90 to 90
 * @param lon longitude in degrees, −180 to 180
 */
public record GeoPoint(double lat, double lon) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** @throws IllegalArgumentException if a coordinate is out of range or not a number */
    public GeoPoint {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("Not a point: latitude " + lat + ", longitude " + lon);
        }
    }

    /** Returns the great-circle distance in km on the sphere of the Earth's mean radius (haversine). */
    public double kmTo(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
