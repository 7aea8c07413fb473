package io.spillover.propagation.airborne;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Window;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads, city by city, what a release does there: the likely course and those with one driver off. */
final class CityReading {

    static final int FAR_KM = 50;
    static final double LATE_S = 3600;
    static final double FAR_FACTOR = 3;

    /** Less than this share of the limit is nothing: the city does not lie downwind. */
    private static final double NOTHING = 1e-3;

    private static final double FULL_TURN = Math.toRadians(AirDrivers.DIRECTION_DEGREES);
    private static final double[] TURNS = {-FULL_TURN, -FULL_TURN / 2, FULL_TURN / 2, FULL_TURN};

    private final Release release;
    private final double limit;
    private final double durationS;
    private final double horizonS;
    private final Flight likely;
    private final Flight fast;
    private final Flight slow;
    private final List<Flight> others = new ArrayList<>();
    private final Touch touch = new Touch();
    private final Touch aside = new Touch();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();
    private int far;
    private int unknownAreas;

    CityReading(Release release, AirEvent event, Conditions conditions) {
        this.release = release;
        limit = release.cloud.limitMgPerM3();
        durationS = release.cloud.durationS();
        horizonS = conditions.horizonS();
        AirDrivers drivers = release.drivers;
        double speed = drivers.likelySpeed();
        likely = flight(speed, 1, 1);
        fast = flight(speed * drivers.speedFactor(), 1, 1);
        slow = flight(speed / drivers.speedFactor(), 1, 1);
        others.add(flight(speed, 1, drivers.massFactor()));
        others.add(flight(speed, 1, 1 / drivers.massFactor()));
        if (!release.cloud.ash()) {
            others.add(flight(speed, 0, 1));
            others.add(flight(speed, 2, 1));
        }
    }

    private Flight flight(double speed, int shift, double mass) {
        return new Flight(release.paths).set(speed, shift, mass);
    }

    void readAll() {
        List<Entry> cities = new ArrayList<>();
        for (int city : release.near(
                release.paths.extentKm() * release.drivers.likelySpeed() * release.drivers.speedFactor())) {
            read(city, cities);
        }
        cities.sort(Comparator.<Entry>comparingDouble(e -> e.window().first().likely())
                .thenComparingInt(Entry::index));
        double source = likely.strength(0, 0, 0);
        entries.add(Entry.off(
                Spot.SOURCE,
                0,
                Entry.Way.START,
                -1,
                -1,
                new Window(Band.exactly(0), Band.exactly(0), Band.exactly(durationS)),
                Band.exactly(source),
                source / limit,
                Relation.TERRITORY,
                0));
        entries.addAll(cities);
    }

    private void read(int city, List<Entry> found) {
        double[] seat = release.seat(city);
        double away = Math.hypot(seat[0], seat[1]);
        double radius = release.cities.territoryKm(city);
        likely.touch(seat[0], seat[1], radius, 0, true, touch);
        boolean exposed = touch.exposed;
        double straight = touch.strength;
        double turn = exposed ? 0 : release.bestTurn(likely, seat, city, FULL_TURN, aside);
        if (turn != 0) {
            likely.touch(seat[0], seat[1], radius, turn, true, touch);
        }
        if (!(touch.strength > NOTHING * limit)) {
            if (away - radius <= likely.reachKm()) {
                misses.add(Miss.off(city, Miss.Reason.NOT_DOWNWIND, away, 0, limit));
            }
            return;
        }
        Band strength = strength(seat, radius, turn, exposed, straight);
        if (!exposed && strength.high() < limit) {
            misses.add(Miss.off(city, Miss.Reason.BELOW_THRESHOLD, away, touch.strength, limit));
            return;
        }
        Window window = window(seat, radius, turn);
        if (window.first().low() > horizonS) {
            misses.add(Miss.off(
                    city, Miss.Reason.BEYOND_HORIZON, away, window.first().low(), horizonS));
            return;
        }
        boolean inside = away <= radius;
        if (!release.cities.territoryKnown(city)) {
            unknownAreas++;
        }
        if (far(away)) {
            far++;
        }
        found.add(Entry.off(
                Spot.CITY,
                city,
                Entry.Way.WIND,
                -1,
                0,
                window,
                strength,
                strength.likely() / limit,
                Relation.at(touch.offKm),
                (inside ? Footprint.SOURCE_INSIDE : 0) | (exposed ? 0 : Footprint.LIKELY_BELOW_THRESHOLD)));
    }

    private boolean far(double awayKm) {
        return awayKm > FAR_KM || touch.ageS > LATE_S;
    }

    /** Joins the drivers, one off at a time, as roots of summed squares of the logarithm. */
    private Band strength(double[] seat, double radius, double turn, boolean exposed, double straight) {
        double middle = touch.strength;
        double up = 0;
        double down = 0;
        double most = middle;
        double least = middle;
        if (exposed) {
            for (double off : TURNS) {
                likely.touch(seat[0], seat[1], radius, off, true, aside);
                most = Math.max(most, aside.strength);
                least = Math.min(least, aside.strength);
            }
        }
        up += square(most / middle);
        down += square(least / middle);
        up += both(seat, radius, turn, middle, true, fast, slow);
        down += both(seat, radius, turn, middle, false, fast, slow);
        for (int i = 0; i < others.size(); i += 2) {
            up += both(seat, radius, turn, middle, true, others.get(i), others.get(i + 1));
            down += both(seat, radius, turn, middle, false, others.get(i), others.get(i + 1));
        }
        double high = middle * Math.exp(Math.sqrt(up));
        if (!exposed) {
            return new Band(0, Math.min(straight, high), high);
        }
        double low = middle * Math.exp(-Math.sqrt(down));
        return far(Math.hypot(seat[0], seat[1]))
                ? new Band(Math.min(low, middle / FAR_FACTOR), middle, Math.max(high, middle * FAR_FACTOR))
                : new Band(low, middle, high);
    }

    private double both(
            double[] seat, double radius, double turn, double middle, boolean up, Flight one, Flight other) {
        double most = middle;
        for (Flight flight : List.of(one, other)) {
            flight.touch(seat[0], seat[1], radius, turn, true, aside);
            most = up ? Math.max(most, aside.strength) : Math.min(most, aside.strength);
        }
        return square(most / middle);
    }

    private static double square(double factor) {
        double ln = Math.log(factor);
        return ln * ln;
    }

    /** A faster wind gives the early bounds, a slower one the late; where one of them brings nothing, times shrink or grow with it. */
    private Window window(double[] seat, double radius, double turn) {
        double factor = release.drivers.speedFactor();
        double[] early = times(fast, seat, radius, turn, 1 / factor);
        double[] late = times(slow, seat, radius, turn, factor);
        double[] middle = {touch.firstS, touch.peakS, touch.endS};
        Band[] bands = new Band[middle.length];
        for (int i = 0; i < middle.length; i++) {
            bands[i] = new Band(
                    Math.min(middle[i], Math.min(early[i], late[i])),
                    middle[i],
                    Math.max(middle[i], Math.max(early[i], late[i])));
        }
        Band peak = later(bands[1], bands[0]);
        return new Window(bands[0], peak, later(bands[2], peak));
    }

    private static Band later(Band band, Band bound) {
        return new Band(
                Math.max(band.low(), bound.low()),
                Math.max(band.likely(), bound.likely()),
                Math.max(band.high(), bound.high()));
    }

    private double[] times(Flight flight, double[] seat, double radius, double turn, double factor) {
        flight.touch(seat[0], seat[1], radius, turn, false, aside);
        return aside.exposed
                ? new double[] {aside.firstS, aside.peakS, aside.endS}
                : new double[] {touch.firstS * factor, touch.peakS * factor, touch.endS * factor};
    }

    List<Entry> entries() {
        return entries;
    }

    List<Miss> misses() {
        return misses;
    }

    /** Cities exposed where only direction and arrival mean something. */
    int far() {
        return far;
    }

    /** Cities exposed whose territory's area is unknown. */
    int unknownAreas() {
        return unknownAreas;
    }

    double reachKm() {
        return likely.reachKm();
    }
}
