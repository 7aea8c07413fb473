package io.spillover.propagation.area;

/**
 * Which share of a disc around the origin is covered: exact in the plane up to rounding. The plane around the seat is off by less
 * than 0.1 % over 500 km, see {@link io.spillover.propagation.plane.Plane}.
 */
final class DiscShare {

    private DiscShare() {}

    /** Returns the share covered by a circle whose middle is so far away: two circular segments. */
    static double byCircle(double awayKm, double circleKm, double discKm) {
        if (awayKm >= circleKm + discKm) {
            return 0;
        }
        if (awayKm <= circleKm - discKm) {
            return 1;
        }
        if (awayKm <= discKm - circleKm) {
            return circleKm * circleKm / (discKm * discKm);
        }
        double disc = (awayKm * awayKm + discKm * discKm - circleKm * circleKm) / (2 * awayKm);
        double area = segment(discKm, disc) + segment(circleKm, awayKm - disc);
        return Math.max(0, Math.min(1, area / (Math.PI * discKm * discKm)));
    }

    private static double segment(double radius, double chordAway) {
        double c = Math.max(-1, Math.min(1, chordAway / radius));
        return radius * radius * (Math.acos(c) - c * Math.sqrt(1 - c * c));
    }

    /** Returns the share covered by a polygon: each edge adds its triangle inside the disc and its sectors outside, with sign. */
    static double byPolygon(double[] x, double[] y, double discKm) {
        double area = 0;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            area += edge(x[j], y[j], x[i], y[i], discKm);
        }
        return Math.max(0, Math.min(1, Math.abs(area) / (Math.PI * discKm * discKm)));
    }

    private static double edge(double ax, double ay, double bx, double by, double r) {
        double dx = bx - ax;
        double dy = by - ay;
        double length2 = dx * dx + dy * dy;
        if (length2 == 0) {
            return 0;
        }
        double middle = -(ax * dx + ay * dy) / length2;
        double mx = ax + middle * dx;
        double my = ay + middle * dy;
        double half2 = (r * r - mx * mx - my * my) / length2;
        if (half2 <= 0) {
            return sector(ax, ay, bx, by, r);
        }
        double half = Math.sqrt(half2);
        double in = Math.max(0, Math.min(1, middle - half));
        double out = Math.max(0, Math.min(1, middle + half));
        double ix = ax + in * dx;
        double iy = ay + in * dy;
        double ox = ax + out * dx;
        double oy = ay + out * dy;
        return sector(ax, ay, ix, iy, r) + (ix * oy - iy * ox) / 2 + sector(ox, oy, bx, by, r);
    }

    private static double sector(double ax, double ay, double bx, double by, double r) {
        return r * r * Math.atan2(ax * by - ay * bx, ax * bx + ay * by) / 2;
    }

    /** Returns how far a point is from a polygon, 0 inside it. */
    static double awayKm(double[] x, double[] y, double px, double py) {
        boolean inside = false;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if (y[i] > py != y[j] > py && px < (x[j] - x[i]) * (py - y[i]) / (y[j] - y[i]) + x[i]) {
                inside = !inside;
            }
            double dx = x[i] - x[j];
            double dy = y[i] - y[j];
            double length2 = dx * dx + dy * dy;
            double at = length2 == 0 ? 0 : Math.max(0, Math.min(1, ((px - x[j]) * dx + (py - y[j]) * dy) / length2));
            least = Math.min(least, Math.hypot(x[j] + at * dx - px, y[j] + at * dy - py));
        }
        return inside ? 0 : least;
    }
}
