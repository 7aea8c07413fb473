package io.spillover.propagation.area;

import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.AreaEvent.Fix;
import io.spillover.propagation.AreaEvent.Shape;
import io.spillover.propagation.Cities;
import io.spillover.quantity.GeoPoint;
import java.util.List;
import java.util.TreeSet;

/** The cities an area may cover if it lies off by so many of its 90 % radii; never one too few. */
final class Vicinity {

    private final Cities cities;
    private final double errors;
    private final TreeSet<Integer> found = new TreeSet<>();

    private Vicinity(Cities cities, double errors) {
        this.cities = cities;
        this.errors = errors;
    }

    static int[] of(AreaEvent event, Cities cities, double errors) {
        Vicinity vicinity = new Vicinity(cities, errors);
        event.patches().forEach(patch -> vicinity.add(patch.shape()));
        return vicinity.found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(Shape shape) {
        if (shape instanceof Shape.OfCity of) {
            found.add(of.city());
        } else if (shape instanceof Shape.Circle circle) {
            around(circle.centre(), circle.radiusKm() + errors * Errors.shapeKm(circle.radiusKm()));
        } else if (shape instanceof Shape.Polygon polygon) {
            List<GeoPoint> points = Ring.pieces(polygon.ring());
            double south = points.stream().mapToDouble(GeoPoint::lat).min().orElse(0);
            double north = points.stream().mapToDouble(GeoPoint::lat).max().orElse(0);
            double west = points.stream().mapToDouble(GeoPoint::lon).min().orElse(0);
            double east = points.stream().mapToDouble(GeoPoint::lon).max().orElse(0);
            GeoPoint middle = new GeoPoint((south + north) / 2, (west + east) / 2);
            double most = points.stream().mapToDouble(middle::kmTo).max().orElse(0);
            around(middle, most + errors * Errors.shapeKm(most));
        } else {
            List<Fix> fixes = ((Shape.Track) shape).fixes();
            for (int i = 0; i + 1 < fixes.size(); i++) {
                Fix one = fixes.get(i);
                Fix two = fixes.get(i + 1);
                around(
                        one.centre(),
                        one.centre().kmTo(two.centre())
                                + Math.max(one.radiusKm(), two.radiusKm())
                                + errors * Errors.trackKm(two.atS()));
            }
        }
    }

    /** A hair of a hundredth stands for what the plane around a city stretches. */
    private void around(GeoPoint middle, double km) {
        for (int city : cities.within(middle.lat(), middle.lon(), 1.01 * km + cities.widestTerritoryKm())) {
            found.add(city);
        }
    }
}
