package io.spillover.propagation.airborne;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.Cities;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.World;
import io.spillover.propagation.plane.Plane;
import org.jspecify.annotations.Nullable;

/**
 * A release in its world: its cloud, its paths, its drivers. What was seen sets the speed: the latest first arrival in a city gives
 * the one factor on all winds that brings the cloud there at that time; it is then known as well as that time, and no better than
 * within {@value #KNOWN_WITHIN}.
 */
final class Release {

    /** Duration taken for an eruption without one, s. */
    static final double ASSUMED_ERUPTION_S = 3600;

    private static final double KNOWN_WITHIN = 1.1;
    private static final double MOST_SPEED = 4;
    private static final int MOST_TURNS = 200;

    final Cities cities;
    final Cloud cloud;
    final Paths paths;
    final AirDrivers drivers;
    final @Nullable Sighting used;
    private final Plane plane;
    private final AirEvent event;

    Release(World world, AirEvent event, Conditions conditions) {
        this.event = event;
        cities = world.cities();
        boolean sudden = event.durationS() == 0 && event.release() instanceof AirEvent.Release.Ash;
        cloud = new Cloud(event, sudden ? ASSUMED_ERUPTION_S : event.durationS());
        paths = new Paths(event, cloud, 2 * conditions.horizonS());
        plane = new Plane(event.place().lat(), event.place().lon());
        AirDrivers usual = AirDrivers.of(cloud);
        Sighting best = null;
        double speed = 1;
        for (Sighting seen : conditions.sightings()) {
            if (seen.phase() != Sighting.Phase.FIRST || seen.city() < 0 || !(seen.atS() > 0)) {
                continue;
            }
            if (seen.city() >= cities.size()) {
                throw new IllegalArgumentException("There is no city " + seen.city() + " in this world");
            }
            double found = best == null || seen.atS() > best.atS() ? speedFor(seen) : Double.NaN;
            if (!Double.isNaN(found)) {
                best = seen;
                speed = found;
            }
        }
        used = best;
        drivers = best == null
                ? usual
                : usual.seen(speed, Math.max(KNOWN_WITHIN, best.atS() / Math.max(1, best.atS() - best.withinS())));
    }

    /** Returns the factor on the wind that brings it to a city when it was seen there, NaN if none does. */
    private double speedFor(Sighting seen) {
        Flight flight = new Flight(paths);
        Touch touch = new Touch();
        double[] seat = seat(seen.city());
        flight.set(1, 1, 1);
        double turn = bestTurn(flight, seat, seen.city(), Math.toRadians(AirDrivers.DIRECTION_DEGREES), touch);
        double slow = 1 / MOST_SPEED;
        double fast = MOST_SPEED;
        if (!(firstS(flight, slow, seat, seen.city(), turn, touch) >= seen.atS()
                && firstS(flight, fast, seat, seen.city(), turn, touch) <= seen.atS())) {
            return Double.NaN;
        }
        for (int n = 0; n < 50; n++) {
            double middle = Math.sqrt(slow * fast);
            if (firstS(flight, middle, seat, seen.city(), turn, touch) > seen.atS()) {
                slow = middle;
            } else {
                fast = middle;
            }
        }
        return fast;
    }

    private double firstS(Flight flight, double speed, double[] seat, int city, double turn, Touch touch) {
        flight.set(speed, 1, 1).touch(seat[0], seat[1], cities.territoryKm(city), turn, false, touch);
        return touch.firstS;
    }

    /** Returns the seat of a city in km east and north of the source. */
    double[] seat(int city) {
        double[] xy = new double[2];
        plane.put(cities.lat(city), cities.lon(city), xy);
        return xy;
    }

    /** Returns the cities that a cloud so far from its source can touch. */
    int[] near(double km) {
        return cities.within(event.place().lat(), event.place().lon(), km + cities.widestTerritoryKm());
    }

    /**
     * Turns the wind to either side and returns the turn under which a city gets most, in radians: 0 if it is exposed without one,
     * else the smallest of equal ones. Steps are narrower than half the city's radius.
     */
    double bestTurn(Flight flight, double[] seat, int city, double most, Touch touch) {
        double radius = cities.territoryKm(city);
        double away = Math.hypot(seat[0], seat[1]);
        int sides = (int) Math.max(4, Math.min(MOST_TURNS, Math.ceil(most * away / Math.max(0.5, radius / 2))));
        double best = 0;
        boolean exposed = false;
        double strongest = -1;
        for (int n = 0; n <= 2 * sides; n++) {
            double turn = most * ((n + 1) / 2) / sides * (n % 2 == 0 ? 1 : -1);
            flight.touch(seat[0], seat[1], radius, turn, true, touch);
            if (n == 0 && touch.exposed) {
                return 0;
            }
            boolean better = touch.exposed == exposed ? touch.strength > strongest * (1 + 1e-9) : touch.exposed;
            if (better) {
                best = turn;
                exposed = touch.exposed;
                strongest = touch.strength;
            }
        }
        return best;
    }
}
