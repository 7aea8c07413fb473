package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.Observation;
import io.spillover.propagation.Event;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.World;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what was seen of a hazard into the form engines take: on rivers a point of one, else a city. */
final class Sightings {

    private static final double MINUTE_S = 60;

    private final World world;
    private final Hazard hazard;
    private final boolean onRivers;
    private final Set<Integer> below;

    Sightings(World world, Hazard hazard, Event event) {
        this.world = world;
        this.hazard = hazard;
        this.onRivers = event instanceof RiverEvent;
        this.below = event instanceof RiverEvent river ? below(world, river) : Set.of();
    }

    /** The reaches that carry water from the sources. */
    private static Set<Integer> below(World world, RiverEvent event) {
        var grid = world.rivers();
        var seen = new HashSet<Integer>();
        var open = new ArrayDeque<Integer>();
        event.sources().forEach(source -> open.add(grid.reachAt(source.river(), source.fromKm())));
        while (!open.isEmpty()) {
            int reach = open.remove();
            if (reach >= 0 && seen.add(reach)) {
                open.add(grid.downstream(reach));
                open.add(grid.branch(reach));
            }
        }
        return seen;
    }

    /** Returns those the engine can use; one at a place that is not part of the network says nothing to it. */
    List<Sighting> of(List<Observation> observations) {
        return observations.stream().flatMap(o -> sighting(o).stream()).toList();
    }

    private Optional<Sighting> sighting(Observation o) {
        return onRivers ? onRiver(o) : inCity(o);
    }

    private Optional<Sighting> onRiver(Observation o) {
        var river = o.riverId();
        var km = o.kmToMouth();
        var facilityId = o.facilityId();
        var cityId = o.cityId();
        if (river != null && km != null) {
            return at(o, world.rivers().riverIndex(river), km);
        }
        if (facilityId != null) {
            int facility = world.facilities().indexOf(facilityId);
            return facility < 0
                    ? Optional.empty()
                    : at(
                            o,
                            world.facilities().river(facility),
                            world.facilities().km(facility));
        }
        return cityId == null ? Optional.empty() : atPassage(o, world.cityIndex(cityId));
    }

    /**
     * In a city it is first seen where its river enters, the rest at the seat; of several rivers it is the one that carries it,
     * and of those the one nearest to the seat.
     */
    private Optional<Sighting> atPassage(Observation o, int city) {
        var passages = world.passages();
        int best = -1;
        for (int p = 0; p < passages.size(); p++) {
            boolean carries = passages.city(p) == city && below.contains(world.reachAt(passages.river(p), km(o, p)));
            if (carries && (best < 0 || passages.relation(p).compareTo(passages.relation(best)) > 0)) {
                best = p;
            }
        }
        return best < 0 ? Optional.empty() : at(o, passages.river(best), km(o, best));
    }

    private double km(Observation o, int passage) {
        var passages = world.passages();
        return o.phase() == Observation.Phase.FIRST ? passages.entryKm(passage) : passages.seatKm(passage);
    }

    private Optional<Sighting> at(Observation o, int river, double km) {
        return river < 0 ? Optional.empty() : Optional.of(sighting(o, river, km, -1));
    }

    private Optional<Sighting> inCity(Observation o) {
        var facilityId = o.facilityId();
        int facility = facilityId == null ? -1 : world.facilities().indexOf(facilityId);
        int city = Stream.ofNullable(o.cityId())
                .mapToInt(world::cityIndex)
                .findFirst()
                .orElse(facility < 0 ? -1 : world.facilities().city(facility));
        return city < 0 ? Optional.empty() : Optional.of(sighting(o, -1, Double.NaN, city));
    }

    private Sighting sighting(Observation o, int river, double km, int city) {
        var value = o.value();
        return new Sighting(
                Sighting.Phase.valueOf(o.phase().name()),
                river,
                km,
                city,
                // Nothing arrives before the start; what was seen earlier says that it began then.
                Math.max(0, Duration.between(hazard.start(), o.at()).toSeconds()),
                o.withinMin() * MINUTE_S,
                value == null ? Double.NaN : value);
    }
}
