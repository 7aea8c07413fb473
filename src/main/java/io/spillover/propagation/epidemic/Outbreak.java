package io.spillover.propagation.epidemic;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Measures;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An outbreak made ready: checked, in days, with its growth, its travel and the cities whose time is known. */
record Outbreak(
        World world, OutbreakEvent event, Conditions conditions, Growth growth, TravelNet travel, List<Known> known) {

    static final double DAY_S = 86_400;

    /**
     * A city whose time is known.
     *
     * @param city which
     * @param days after the start
     * @param within how far off at 90 %, days
     * @param infectious people then
     * @param seed whether it began there
     */
    record Known(int city, double days, double within, double infectious, boolean seed) {

        ArrivalSearch.Start shifted(double sign) {
            return new ArrivalSearch.Start(city, Math.max(0, days + sign * within), infectious, seed);
        }
    }

    /** @throws IllegalArgumentException if something is not part of the world */
    static Outbreak of(World world, OutbreakEvent event, Conditions conditions) {
        int cities = world.cities().size();
        for (OutbreakEvent.Seed seed : event.seeds()) {
            if (seed.city() >= cities) {
                throw new IllegalArgumentException("There is no city " + seed.city() + " in this world of " + cities);
            }
        }
        for (int link : conditions.measures().closedLinks()) {
            if (link < 0 || link >= world.links().size()) {
                throw new IllegalArgumentException("There is no link " + link + " to close");
            }
        }
        for (int city : conditions.measures().travelShare().keySet()) {
            if (city < 0 || city >= cities) {
                throw new IllegalArgumentException("There is no city " + city + " whose travel could be less");
            }
        }
        return new Outbreak(
                world,
                event,
                conditions,
                Growth.of(event.disease()),
                new TravelNet(world, conditions),
                known(cities, event, conditions));
    }

    private static List<Known> known(int cities, OutbreakEvent event, Conditions conditions) {
        Map<Integer, Known> byCity = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (OutbreakEvent.Seed seed : event.seeds()) {
            Known other = byCity.get(seed.city());
            double more = other == null ? 0 : other.infectious();
            byCity.put(seed.city(), new Known(seed.city(), 0, 0, seed.infectious() + more, true));
            if (other == null) {
                order.add(seed.city());
            }
        }
        for (Sighting sighting : conditions.sightings()) {
            int city = sighting.city();
            if (!usable(sighting)) {
                continue;
            }
            if (city >= cities) {
                throw new IllegalArgumentException("There is no city " + city + " to be seen in");
            }
            Known other = byCity.get(city);
            double days = Math.max(0, sighting.atS() / DAY_S);
            if (other == null) {
                order.add(city);
            }
            if (other == null || !other.seed() && days < other.days()) {
                byCity.put(city, new Known(city, days, sighting.withinS() / DAY_S, 1, false));
            }
        }
        return order.stream().map(byCity::get).toList();
    }

    private static boolean usable(Sighting sighting) {
        return sighting.phase() == Sighting.Phase.FIRST && sighting.city() >= 0;
    }

    long sightingsLeftOut() {
        return conditions.sightings().stream().filter(s -> !usable(s)).count();
    }

    long sightingsUsed() {
        return known.stream().filter(k -> !k.seed()).count();
    }

    double horizonDays() {
        return conditions.horizonS() / DAY_S;
    }

    List<ArrivalSearch.Start> starts(double sign) {
        return known.stream().map(k -> k.shifted(sign)).toList();
    }

    /** Returns how far a city is from the nearest city where it began, km. */
    double kmFromSource(int city) {
        double least = Double.POSITIVE_INFINITY;
        for (OutbreakEvent.Seed seed : event.seeds()) {
            least = Math.min(least, seed.city() == city ? 0 : travel.kmBetween(seed.city(), city));
        }
        return least;
    }

    /** Returns whether measures change who travels. */
    boolean restricted() {
        return !conditions.measures().closedLinks().isEmpty()
                || conditions.measures().travelShare().values().stream().anyMatch(share -> share < 1);
    }

    /** Returns the travel as it would be without measures. */
    TravelNet usualTravel() {
        return new TravelNet(world, conditions.under(Measures.NONE));
    }
}
