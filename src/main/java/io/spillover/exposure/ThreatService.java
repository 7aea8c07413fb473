package io.spillover.exposure;

import io.spillover.network.Networks;
import io.spillover.problem.NotFoundException;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Engines;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Season;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.World;
import io.spillover.quantity.GeoPoint;
import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What could reach a city before anything happens: which plants, dams, cities, by which way and how soon.
 *
 * <p>A search against rivers, links and supplies finds what lies within reach; then each is let loose once with the engine of its
 * mechanism, at a nominal size (assumed) and the mean discharge of the year, and the city's own entry says how soon. A gas goes
 * straight at 2 to 10 m/s (assumed), if the wind blows that way.
 */
@Service
public class ThreatService {

    /** Longest time a threat is looked for. */
    public static final Duration MOST = Duration.ofDays(60);

    private static final int MOST_RUNS = 60;
    private static final double FASTEST_WATER_M_PER_S = 8;
    private static final double MOST_RIVER_KM = 3000;
    private static final double MOST_AIR_KM = 100;
    private static final double[] WIND_M_PER_S = {10, 5, 2};
    private static final double NOMINAL_MASS_KG = 10_000;
    private static final double TRACE_MG_PER_L = 1e-9;
    private static final double NOMINAL_HEAD_M = 30;
    private static final double NOMINAL_VOLUME_M3 = 1e7;
    private static final double MOST_VOLUME_M3 = 1e12;
    private static final OutbreakEvent.Disease NOMINAL_DISEASE = new OutbreakEvent.Disease(0.5, 0.2, 0.25);

    private final Networks networks;

    ThreatService(Networks networks) {
        this.networks = networks;
    }

    /**
     * Returns the threats to a city, the soonest first.
     *
     * @param cityId the city
     * @param within how soon it must be able to arrive
     * @param by the ways looked at
     * @throws NotFoundException if there is no such city
     */
    public List<Threat> threats(String cityId, Duration within, Set<Mechanism> by) {
        var world = networks.snapshot();
        int city = world.cityIndex(cityId);
        if (city < 0) {
            throw new NotFoundException("city", cityId);
        }
        double horizonS = Math.max(1, Math.min(MOST.toSeconds(), within.toSeconds()));
        var found = new ArrayList<Threat>();
        if (by.contains(Mechanism.RIVER_FLOOD) || by.contains(Mechanism.RIVER_POLLUTANT)) {
            fromRivers(world, city, horizonS, found);
        }
        if (by.contains(Mechanism.AIRBORNE)) {
            fromAir(world, city, horizonS, found);
        }
        if (by.contains(Mechanism.EPIDEMIC)) {
            fromOutbreaks(world, city, horizonS, found);
        }
        if (by.contains(Mechanism.INFRASTRUCTURE)) {
            fromOutages(world, city, horizonS, found);
        }
        found.removeIf(threat -> !by.contains(threat.mechanism()));
        found.sort(Comparator.comparing(Threat::likely)
                .thenComparing(Threat::placeId)
                .thenComparing(Threat::mechanism));
        return found;
    }

    private static void fromRivers(World world, int city, double horizonS, List<Threat> found) {
        double mostKm = Math.min(MOST_RIVER_KM, horizonS * FASTEST_WATER_M_PER_S / 1000);
        var places = UpstreamPlaces.of(world, city, mostKm);
        for (var place : places.subList(0, Math.min(MOST_RUNS, places.size()))) {
            var mechanism = place.dam() ? Mechanism.RIVER_FLOOD : Mechanism.RIVER_POLLUTANT;
            double volume = place.dam() ? world.dams().storageM3(place.index()) : Double.NaN;
            Magnitude magnitude = place.dam()
                    ? new Magnitude.Breach(
                            volume > 0 ? Math.min(volume, MOST_VOLUME_M3) : NOMINAL_VOLUME_M3, NOMINAL_HEAD_M)
                    : new Magnitude.Spill(NOMINAL_MASS_KG, 0, TRACE_MG_PER_L);
            var event = new RiverEvent(List.of(Source.at(place.river(), place.km())), 0, magnitude);
            arrival(world, mechanism, event, city, horizonS)
                    .ifPresent(a -> found.add(threat(
                            place.dam() ? Threat.Kind.RESERVOIR : Threat.Kind.PLANT,
                            place.dam()
                                    ? world.dams().id(place.index())
                                    : world.facilities().id(place.index()),
                            mechanism,
                            a,
                            place.distanceKm(),
                            rivers(world, a))));
        }
    }

    /** What an engine found for the city. */
    private record Arrival(Footprint footprint, int entry) {}

    private static Optional<Arrival> arrival(World world, Mechanism mechanism, Event event, int city, double horizonS) {
        return Engines.find(mechanism).flatMap(engine -> {
            var footprint =
                    engine.propagate(world, event, Conditions.of(Season.MEAN).horizon(horizonS));
            int entry = footprint.entryOfCity(city);
            return entry < 0 || footprint.first(entry).likely() > horizonS
                    ? Optional.empty()
                    : Optional.of(new Arrival(footprint, entry));
        });
    }

    private static Threat threat(
            Threat.Kind kind,
            String placeId,
            Mechanism mechanism,
            Arrival a,
            @Nullable Double distanceKm,
            List<String> via) {
        var first = a.footprint().first(a.entry());
        return new Threat(
                kind,
                placeId,
                mechanism,
                seconds(first.low()),
                seconds(first.likely()),
                seconds(first.high()),
                distanceKm,
                null,
                via);
    }

    private static Duration seconds(double s) {
        return Duration.ofSeconds(Math.round(Math.max(0, s)));
    }

    private static List<String> rivers(World world, Arrival a) {
        var via = new LinkedHashSet<String>();
        for (int e = a.entry(); e >= 0; e = a.footprint().predecessor(e)) {
            if (a.footprint().river(e) >= 0) {
                via.add(world.rivers().riverId(a.footprint().river(e)));
            }
        }
        var order = new ArrayList<>(via);
        Collections.reverse(order);
        return order;
    }

    private static void fromAir(World world, int city, double horizonS, List<Threat> found) {
        var facilities = world.facilities();
        var cities = world.cities();
        var seat = new GeoPoint(cities.lat(city), cities.lon(city));
        double areaKm2 = cities.areaKm2(city);
        double radiusKm = areaKm2 > 0 ? Math.sqrt(areaKm2 / Math.PI) : 0;
        for (int f = 0; f < facilities.size(); f++) {
            if (!Hazardous.canLeak(facilities.kind(f)) || Double.isNaN(facilities.lat(f))) {
                continue;
            }
            var place = new GeoPoint(facilities.lat(f), facilities.lon(f));
            double km = place.kmTo(seat);
            double m = 1000 * Math.max(0, km - radiusKm);
            if (facilities.city(f) != city && km - radiusKm <= MOST_AIR_KM && m / WIND_M_PER_S[0] <= horizonS) {
                found.add(new Threat(
                        Threat.Kind.PLANT,
                        facilities.id(f),
                        Mechanism.AIRBORNE,
                        seconds(m / WIND_M_PER_S[0]),
                        seconds(m / WIND_M_PER_S[1]),
                        seconds(m / WIND_M_PER_S[2]),
                        km,
                        bearing(seat, place),
                        List.of()));
            }
        }
    }

    /** Initial great-circle bearing from a point to another, degrees clockwise from north: where a wind from there comes from. */
    private static double bearing(GeoPoint at, GeoPoint to) {
        double dLon = Math.toRadians(to.lon() - at.lon());
        double y = Math.sin(dLon) * Math.cos(Math.toRadians(to.lat()));
        double x = Math.cos(Math.toRadians(at.lat())) * Math.sin(Math.toRadians(to.lat()))
                - Math.sin(Math.toRadians(at.lat())) * Math.cos(Math.toRadians(to.lat())) * Math.cos(dLon);
        return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
    }

    private static void fromOutbreaks(World world, int city, double horizonS, List<Threat> found) {
        for (int from : LinkedCities.travellers(world, city, MOST_RUNS / 2)) {
            if (world.cities().population(from) > 0) {
                var event = new OutbreakEvent(
                        List.of(new OutbreakEvent.Seed(from, 1)),
                        NOMINAL_DISEASE,
                        OutbreakEvent.Method.EFFECTIVE_DISTANCE,
                        0);
                arrival(world, Mechanism.EPIDEMIC, event, city, horizonS)
                        .ifPresent(a -> found.add(threat(
                                Threat.Kind.CITY,
                                world.cities().id(from),
                                Mechanism.EPIDEMIC,
                                a,
                                null,
                                passed(world, a))));
            }
        }
    }

    private static List<String> passed(World world, Arrival a) {
        var via = new ArrayList<String>();
        for (int e = a.footprint().predecessor(a.entry());
                e >= 0;
                e = a.footprint().predecessor(e)) {
            if (a.footprint().spot(e) == Spot.CITY && a.footprint().predecessor(e) >= 0) {
                via.add(world.cities().id(a.footprint().index(e)));
            }
        }
        Collections.reverse(via);
        return via;
    }

    private static void fromOutages(World world, int city, double horizonS, List<Threat> found) {
        for (int node : LinkedCities.suppliers(world, city, MOST_RUNS / 2)) {
            var shock = new OutageEvent.Shock(Supplies.cityOf(node), Supplies.sectorOf(node), 1);
            var event = new OutageEvent(List.of(shock), horizonS, Map.of(), 0.05);
            arrival(world, Mechanism.INFRASTRUCTURE, event, city, horizonS)
                    .ifPresent(a -> found.add(threat(
                            Threat.Kind.CITY,
                            world.cities().id(Supplies.cityOf(node)),
                            Mechanism.INFRASTRUCTURE,
                            a,
                            null,
                            List.of())));
        }
    }
}
