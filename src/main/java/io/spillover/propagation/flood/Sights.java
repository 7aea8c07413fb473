package io.spillover.propagation.flood;

import io.spillover.propagation.Passages;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was seen of a flood, by reach. A wave is brought through a sighting: its hydrograph is moved in time so that the phase seen
 * comes when it was seen and, where the crest's discharge was measured, scaled to it. How far off the model was above no longer
 * counts: below, times are as uncertain as the sighting and the legs from there on. Of several sightings at one place the crest
 * rules, then the first arrival. What was seen in a city counts at its seat, a first arrival where the river enters.
 */
final class Sights {

    private final Map<Integer, List<Sight>> byReach = new HashMap<>();

    /**
     * A sighting at its place.
     *
     * @param share of the reach's length
     * @param seen what
     */
    record Sight(double share, Sighting seen) {

        int rank() {
            return switch (seen.phase()) {
                case PEAK -> 0;
                case FIRST -> 1;
                case END -> 2;
            };
        }
    }

    /** Brings a wave that stands right at a sighting through it. */
    interface Through {
        Flood go(Flood flood, int reach, Sight sight);
    }

    Sights(World world, List<Sighting> sightings) {
        for (Sighting seen : sightings) {
            if (seen.river() >= world.rivers().riverCount()
                    || seen.city() >= world.cities().size()) {
                throw new IllegalArgumentException("A sighting is not in this world: " + seen);
            }
            if (seen.river() >= 0) {
                add(world.rivers(), seen.river(), seen.km(), seen);
            } else {
                city(world, seen);
            }
        }
        byReach.replaceAll((reach, all) -> {
            all.sort(Comparator.comparingDouble(Sight::share).thenComparingInt(Sight::rank));
            List<Sight> first = new ArrayList<>();
            for (Sight sight : all) {
                if (first.isEmpty() || first.get(first.size() - 1).share() < sight.share()) {
                    first.add(sight);
                }
            }
            return first;
        });
    }

    private void city(World world, Sighting seen) {
        Passages passages = world.passages();
        int best = -1;
        for (int p = 0; p < passages.size(); p++) {
            boolean closer = best < 0 || passages.relation(p).compareTo(passages.relation(best)) > 0;
            if (passages.city(p) == seen.city() && closer) {
                best = p;
            }
        }
        if (best >= 0) {
            double km = seen.phase() == Sighting.Phase.FIRST ? passages.entryKm(best) : passages.seatKm(best);
            add(world.rivers(), passages.river(best), km, seen);
        }
    }

    private void add(RiverGrid grid, int river, double km, Sighting seen) {
        int reach = grid.reachAt(river, km);
        byReach.computeIfAbsent(reach, unused -> new ArrayList<>()).add(new Sight(grid.share(reach, km), seen));
    }

    Flood at(Flood flood, int reach, double share, Through through) {
        Flood now = flood;
        for (Sight sight : byReach.getOrDefault(reach, List.of())) {
            now = sight.share() == share ? through.go(now, reach, sight) : now;
        }
        return now;
    }

    Flood along(Flood flood, int reach, double share, double toShare, Through through) {
        Flood now = flood;
        double at = share;
        for (Sight sight : byReach.getOrDefault(reach, List.of())) {
            if (sight.share() > share && sight.share() <= toShare) {
                now = through.go(now.move(sight.share() - at), reach, sight);
                at = sight.share();
            }
        }
        return now.move(toShare - at);
    }

    /** The flood as it was seen. */
    Flood anchored(Flood flood, Sight sight, double baseM3PerS, int node) {
        Sighting seen = sight.seen();
        var window = flood.window();
        double expected =
                switch (seen.phase()) {
                    case FIRST -> window.first().likely();
                    case PEAK -> window.peak().likely();
                    case END -> window.end().likely();
                };
        double shift = seen.atS() - expected;
        double rise = flood.series().crest().riseM3PerS();
        boolean measured = seen.phase() == Sighting.Phase.PEAK && seen.intensity() > baseM3PerS && rise > 0;
        Series series = flood.series().later(shift);
        Clock clock = Clock.seen(
                window.peak().likely() + shift, seen.withinS(), window.first().likely() + shift);
        return new Flood(
                measured ? series.times((seen.intensity() - baseM3PerS) / rise) : series,
                0,
                Leg.NONE,
                clock,
                Flood.NO_FLOOR,
                measured ? Flood.Origin.EXACT : flood.origin(),
                flood.excessM3PerS(),
                node);
    }
}
