package io.spillover.propagation.area;

import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.AreaEvent.Fix;
import io.spillover.propagation.AreaEvent.Patch;
import io.spillover.propagation.AreaEvent.Shape;
import io.spillover.propagation.Cities;
import io.spillover.propagation.plane.Plane;
import io.spillover.quantity.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * An area as one city sees it: every shape in the plane around its seat, the city a disc. Between two fixes a track's middle, radius
 * and intensity go straight, so the moments it comes and goes are roots of |p + v·s| = r + w·s + R. Not changed after it is made,
 * shared by threads.
 */
final class CityCover {

    private final double radiusKm;
    private final double least;
    private final List<Part> parts = new ArrayList<>();

    private interface Part {
        void find(Errors errors, Cover out);
    }

    CityCover(AreaEvent event, Cities cities, int city) {
        radiusKm = cities.territoryKm(city);
        least = event.leastIntensity();
        Plane plane = new Plane(cities.lat(city), cities.lon(city));
        for (int i = 0; i < event.patches().size(); i++) {
            add(event.patches().get(i), i, city, plane);
        }
    }

    private void add(Patch patch, int i, int city, Plane plane) {
        Shape shape = patch.shape();
        if (shape instanceof Shape.Circle circle) {
            double[] at = put(plane, circle.centre());
            double error = Errors.shapeKm(circle.radiusKm());
            parts.add((e, out) -> {
                double away = Math.hypot(at[0] + e.east() * error, at[1] + e.north() * error);
                fixed(
                        patch,
                        i,
                        e,
                        away - circle.radiusKm() - e.grow() * error,
                        out,
                        () -> DiscShare.byCircle(away, circle.radiusKm(), radiusKm));
            });
        } else if (shape instanceof Shape.Polygon polygon) {
            polygon(patch, i, Ring.of(polygon.ring(), plane));
        } else if (shape instanceof Shape.OfCity of) {
            if (of.city() == city) {
                parts.add((e, out) -> fixed(patch, i, e, -radiusKm, out, of::share));
            }
        } else {
            track(((Shape.Track) shape).fixes(), i, plane);
        }
    }

    private static double[] put(Plane plane, GeoPoint point) {
        double[] xy = new double[2];
        plane.put(point.lat(), point.lon(), xy);
        return xy;
    }

    private void polygon(Patch patch, int i, Ring ring) {
        double error = Errors.shapeKm(ring.radiusKm());
        parts.add((e, out) -> {
            double dx = e.east() * error;
            double dy = e.north() * error;
            double most = radiusKm + e.grow() * error;
            if (ring.boxAwayKm(-dx, -dy) <= most) {
                double away = DiscShare.awayKm(ring.x(), ring.y(), -dx, -dy);
                fixed(
                        patch,
                        i,
                        e,
                        away - e.grow() * error,
                        out,
                        () -> DiscShare.byPolygon(ring.moved(ring.x(), dx), ring.moved(ring.y(), dy), radiusKm));
            }
        });
    }

    private void fixed(Patch patch, int i, Errors e, double gap, Cover out, java.util.function.DoubleSupplier share) {
        if (gap >= radiusKm) {
            return;
        }
        double strength = patch.intensity() * e.strength();
        if (strength < least) {
            out.faint = Math.max(out.faint, strength);
            return;
        }
        double from = e.moved(patch.fromS());
        double to = Math.max(from, patch.fromS() == 0 ? patch.toS() : from + patch.toS() - patch.fromS());
        out.touch(i, from, from, to, strength, share.getAsDouble(), Math.max(0, gap));
    }

    private void track(List<Fix> fixes, int i, Plane plane) {
        int n = fixes.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int f = 0; f < n; f++) {
            double[] at = put(plane, fixes.get(f).centre());
            x[f] = at[0];
            y[f] = at[1];
        }
        parts.add((e, out) -> {
            for (int f = 0; f + 1 < n; f++) {
                leg(fixes.get(f), fixes.get(f + 1), x[f], y[f], x[f + 1], y[f + 1], i, e, out);
            }
        });
    }

    private void leg(Fix one, Fix two, double x1, double y1, double x2, double y2, int i, Errors e, Cover out) {
        double error1 = Errors.trackKm(one.atS());
        double error2 = Errors.trackKm(two.atS());
        double px = x1 + e.east() * error1;
        double py = y1 + e.north() * error1;
        double vx = x2 + e.east() * error2 - px;
        double vy = y2 + e.north() * error2 - py;
        double r = one.radiusKm() + radiusKm + e.grow() * error1;
        double w = two.radiusKm() + radiusKm + e.grow() * error2 - r;
        double a = vx * vx + vy * vy - w * w;
        double b = 2 * (px * vx + py * vy - r * w);
        double c = px * px + py * py - r * r;
        double[] marks = {0, 1, 1, 1, 1, 1};
        int count = 1;
        double root = b * b - 4 * a * c;
        if (root >= 0 && Math.abs(a) > 1e-12) {
            count = mark(marks, count, (-b - Math.sqrt(root)) / (2 * a));
            count = mark(marks, count, (-b + Math.sqrt(root)) / (2 * a));
        } else if (Math.abs(a) <= 1e-12 && b != 0) {
            count = mark(marks, count, -c / b);
        }
        double strength1 = one.intensity() * e.strength();
        double rise = two.intensity() * e.strength() - strength1;
        if (rise != 0) {
            count = mark(marks, count, (least - strength1) / rise);
        }
        java.util.Arrays.sort(marks, 0, count);
        marks[count] = 1;
        double v2 = vx * vx + vy * vy;
        double nearest = v2 == 0 ? 0 : -(px * vx + py * vy) / v2;
        for (int m = 0; m < count; m++) {
            double from = marks[m];
            double to = marks[m + 1];
            double s = (from + to) / 2;
            if (to <= from || r + w * s < 0 || a * s * s + b * s + c > 0) {
                continue;
            }
            if (strength1 + rise * s < least) {
                out.faint = Math.max(out.faint, Math.max(strength1 + rise * from, strength1 + rise * to));
                continue;
            }
            double close = Math.max(from, Math.min(to, nearest));
            double peak = rise == 0 ? close : rise > 0 ? to : from;
            double away = Math.hypot(px + vx * close, py + vy * close);
            double wide = one.radiusKm() + (two.radiusKm() - one.radiusKm()) * close;
            double span = two.atS() - one.atS();
            out.touch(
                    i,
                    e.moved(one.atS() + from * span),
                    e.moved(one.atS() + peak * span),
                    e.moved(one.atS() + to * span),
                    strength1 + rise * peak,
                    DiscShare.byCircle(away, wide, radiusKm),
                    Math.max(0, away - wide));
        }
    }

    private static int mark(double[] marks, int count, double s) {
        if (s > 0 && s < 1) {
            marks[count] = s;
            return count + 1;
        }
        return count;
    }

    /** Finds how the area covers the city in one course of its errors. */
    Cover find(Errors errors, Cover out) {
        out.clear();
        for (Part part : parts) {
            part.find(errors, out);
        }
        return out;
    }
}
