package io.spillover.propagation.airborne;

import io.spillover.propagation.Draw;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Sampler;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Draws courses of a release: direction and speed of the wind, class of stability and mass, each shared by all places. */
final class AirSampler implements Sampler {

    /** A city is watched if the likely mass, under some turn of the wind, brings it at least this share of the limit. */
    private static final double WATCH_SHARE = 0.02;

    private final Release release;
    private final double horizonS;
    private final int[] cities;
    private final double[][] seats;
    private final double[] radiusKm;

    AirSampler(Release release, double horizonS, Footprint footprint) {
        this.release = release;
        this.horizonS = horizonS;
        AirDrivers drivers = release.drivers;
        Flight likely = new Flight(release.paths).set(drivers.likelySpeed(), 1, 1);
        Flight fastest = new Flight(release.paths).set(drivers.fastest(), 1, 1);
        Touch touch = new Touch();
        int[] near = release.near(release.paths.extentKm() * drivers.fastest());
        cities = IntStream.of(near)
                .filter(city -> footprint.entryOfCity(city) >= 0
                        || reaches(likely, city, touch)
                        || reaches(fastest, city, touch))
                .toArray();
        seats = IntStream.of(cities).mapToObj(release::seat).toArray(double[][]::new);
        radiusKm = IntStream.of(cities).mapToDouble(release.cities::territoryKm).toArray();
    }

    private boolean reaches(Flight flight, int city, Touch touch) {
        double[] seat = release.seat(city);
        double turn = release.bestTurn(flight, seat, city, AirDrivers.widestTurn(), touch);
        flight.touch(seat[0], seat[1], release.cities.territoryKm(city), turn, true, touch);
        return touch.strength >= WATCH_SHARE * release.cloud.limitMgPerM3();
    }

    @Override
    public int[] cities() {
        return Arrays.copyOf(cities, cities.length);
    }

    @Override
    public Walker walker() {
        Flight flight = new Flight(release.paths);
        Touch touch = new Touch();
        return (draw, course) -> walk(flight, touch, draw, course);
    }

    private void walk(Flight flight, Touch touch, Draw draw, Course course) {
        AirDrivers drivers = release.drivers;
        flight.set(drivers.speed(draw), drivers.shift(draw), drivers.mass(draw));
        double turn = drivers.turn(draw);
        for (int k = 0; k < cities.length; k++) {
            flight.touch(seats[k][0], seats[k][1], radiusKm[k], turn, false, touch);
            if (touch.exposed && touch.firstS <= horizonS) {
                course.hit(k, touch.firstS, touch.peakS, touch.endS, touch.strength);
            } else {
                course.miss(k);
            }
        }
    }
}
