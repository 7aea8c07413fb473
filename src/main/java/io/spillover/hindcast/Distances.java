package io.spillover.hindcast;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.Event;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.World;
import io.spillover.quantity.GeoPoint;
import org.jspecify.annotations.Nullable;

/** How far places are from where an event began: along the river where both lie on one, else as the crow flies. */
final class Distances {

    private static final double EARTH_KM = 6371;

    /** A place on a river, or one that has only coordinates. */
    record Spot(int river, double km, @Nullable GeoPoint point) {}

    private final World world;

    Distances(World world) {
        this.world = world;
    }

    /** Returns where an event began; of an area of rivers, its first source. */
    @Nullable Spot origin(Event event) {
        if (event instanceof RiverEvent river) {
            var source = river.sources().get(0);
            return new Spot(source.river(), source.toKm(), null);
        }
        if (event instanceof AirEvent air) {
            return new Spot(-1, Double.NaN, air.place());
        }
        if (event instanceof OutbreakEvent outbreak) {
            return city(outbreak.seeds().get(0).city());
        }
        return event instanceof OutageEvent outage ? city(outage.shocks().get(0).city()) : null;
    }

    Spot city(int city) {
        return new Spot(
                -1,
                Double.NaN,
                new GeoPoint(world.cities().lat(city), world.cities().lon(city)));
    }

    Spot facility(int facility) {
        return new Spot(world.facilities().river(facility), world.facilities().km(facility), null);
    }

    /** Returns the distance down from one place to another, NaN where there is no way. */
    double km(@Nullable Spot from, Spot to) {
        if (from == null) {
            return Double.NaN;
        }
        var a = from.point();
        var b = to.point();
        return a != null && b != null ? straight(a, b) : along(from, to);
    }

    private double along(Spot from, Spot to) {
        if (from.river() < 0 || to.river() < 0) {
            return Double.NaN;
        }
        var grid = world.rivers();
        int target = grid.reachAt(to.river(), to.km());
        double targetShare = grid.share(target, to.km());
        int reach = grid.reachAt(from.river(), from.km());
        double share = grid.share(reach, from.km());
        double km = 0;
        while (reach >= 0) {
            if (reach == target) {
                return targetShare >= share ? km + (targetShare - share) * grid.lengthKm(reach) : Double.NaN;
            }
            km += (1 - share) * grid.lengthKm(reach);
            share = 0;
            reach = grid.downstream(reach);
        }
        return Double.NaN;
    }

    private static double straight(GeoPoint a, GeoPoint b) {
        double dLat = Math.toRadians(b.lat() - a.lat());
        double dLon = Math.toRadians(b.lon() - a.lon());
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(a.lat()))
                        * Math.cos(Math.toRadians(b.lat()))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
    }
}
