package io.spillover.propagation.plane;

/**
 * The ground around a centre, flattened by the azimuthal equidistant projection of the sphere of radius 6371.0088 km: distance and
 * direction from the centre are true; across, at a distance of c radians, lengths are too long by c/sin c: 0.4 % at 1,000 km, 1.6 %
 * at 2,000 km, 3.8 % at 3,000 km. x is km east, y km north. Source: Snyder 1987, Map Projections: A Working Manual, chapter 25.
 */
public final class Plane {

    private static final double EARTH_KM = 6371.0088;

    private final double lon0;
    private final double sin0;
    private final double cos0;

    /** Makes the plane around a centre in degrees. */
    public Plane(double latDegrees, double lonDegrees) {
        lon0 = lonDegrees;
        sin0 = Math.sin(Math.toRadians(latDegrees));
        cos0 = Math.cos(Math.toRadians(latDegrees));
    }

    /**
     * Puts a point into the plane.
     *
     * @param latDegrees latitude
     * @param lonDegrees longitude
     * @param xy filled with km east and km north
     */
    public void put(double latDegrees, double lonDegrees, double[] xy) {
        double lat = Math.toRadians(latDegrees);
        double dLon = Math.toRadians(lonDegrees - lon0);
        double sinLat = Math.sin(lat);
        double cosLat = Math.cos(lat);
        double east = cosLat * Math.sin(dLon);
        double north = cos0 * sinLat - sin0 * cosLat * Math.cos(dLon);
        double across = Math.hypot(east, north);
        double along = sin0 * sinLat + cos0 * cosLat * Math.cos(dLon);
        double stretch = across == 0 ? EARTH_KM : EARTH_KM * Math.atan2(across, along) / across;
        xy[0] = stretch * east;
        xy[1] = stretch * north;
    }

    /** Returns the angle in radians, clockwise, from the plane's north to the north of a point of the plane. */
    public double northTurn(double xKm, double yKm) {
        double c = Math.hypot(xKm, yKm) / EARTH_KM;
        if (c < 1e-9) {
            return 0;
        }
        double azimuth = Math.atan2(xKm, yKm);
        double localAzimuth =
                Math.atan2(cos0 * Math.sin(azimuth), cos0 * Math.cos(c) * Math.cos(azimuth) - sin0 * Math.sin(c));
        return Math.IEEEremainder(azimuth - localAzimuth, 2 * Math.PI);
    }
}
