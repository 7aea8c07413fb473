package io.spillover.exposure;

import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Stops;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Walks against the water from where rivers enter a city, nearest first (Dijkstra 1959 on the reversed reaches), and collects the
 * plants and dams on the way.
 */
final class UpstreamPlaces {

    /** A plant or dam above a city; the distance is along the river to the city's border. */
    record Place(boolean dam, int index, int river, double km, double distanceKm) {}

    private record Open(int reach, double lowerKm, double distanceKm) {}

    private final World world;
    private final RiverGrid grid;
    private final double mostKm;
    private final Map<Integer, Double> walked = new HashMap<>();
    private final Map<Integer, Place> plants = new HashMap<>();
    private final Map<Integer, Place> dams = new HashMap<>();
    private final PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparingDouble(Open::distanceKm));

    private UpstreamPlaces(World world, double mostKm) {
        this.world = world;
        this.grid = world.rivers();
        this.mostKm = mostKm;
    }

    static List<Place> of(World world, int city, double mostKm) {
        var walk = new UpstreamPlaces(world, mostKm);
        var passages = world.passages();
        for (int p = 0; p < passages.size(); p++) {
            if (passages.city(p) == city) {
                walk.open.add(
                        new Open(walk.grid.reachAt(passages.river(p), passages.entryKm(p)), passages.entryKm(p), 0));
            }
        }
        walk.run();
        var found = new ArrayList<>(walk.plants.values());
        found.addAll(walk.dams.values());
        found.sort(Comparator.comparingDouble(Place::distanceKm)
                .thenComparing(Place::dam)
                .thenComparingInt(Place::index));
        return found;
    }

    private void run() {
        while (!open.isEmpty()) {
            var next = open.remove();
            var before = walked.get(next.reach());
            if (next.distanceKm() > mostKm || before != null && before <= next.distanceKm()) {
                continue;
            }
            walked.put(next.reach(), next.distanceKm());
            collect(next);
            double top = next.distanceKm() + grid.fromKm(next.reach()) - next.lowerKm();
            for (int i = 0; i < grid.upstreamCount(next.reach()); i++) {
                int above = grid.upstream(next.reach(), i);
                open.add(new Open(above, grid.toKm(above), top));
            }
        }
    }

    private void collect(Open at) {
        var stops = world.stops();
        for (int s = stops.firstOf(at.reach()); s < stops.firstOf(at.reach() + 1); s++) {
            double away = at.distanceKm() + stops.km(s) - at.lowerKm();
            if (stops.km(s) < at.lowerKm() || away > mostKm) {
                continue;
            }
            int river = grid.river(at.reach());
            int index = stops.index(s);
            if (stops.kind(s) == Stops.Kind.DAM) {
                dams.merge(index, new Place(true, index, river, stops.km(s), away), UpstreamPlaces::nearer);
            } else if (stops.kind(s) == Stops.Kind.FACILITY
                    && Hazardous.canLeak(world.facilities().kind(index))) {
                plants.merge(index, new Place(false, index, river, stops.km(s), away), UpstreamPlaces::nearer);
            }
        }
    }

    private static Place nearer(Place one, Place other) {
        return one.distanceKm() <= other.distanceKm() ? one : other;
    }
}
