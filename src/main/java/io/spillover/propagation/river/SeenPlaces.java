package io.spillover.propagation.river;

import io.spillover.propagation.Passages;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Source;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sightings put on reaches, so that a walk meets them in order. What was seen in a city as a whole is put where its rivers enter
 * (first arrival) or pass its seat (peak, end), and counts at the first of these places that is met.
 */
public final class SeenPlaces {

    private static final double OFF_AXIS_KM = 0.5;

    record Mark(double share, List<Sighting> seen) {}

    private final RiverGrid grid;
    private final Map<Integer, TreeMap<Double, List<Sighting>>> byReach = new HashMap<>();
    private final Set<Integer> above = new HashSet<>();

    private SeenPlaces(RiverGrid grid) {
        this.grid = grid;
    }

    /**
     * Puts sightings on the reaches below an event.
     *
     * @throws IllegalArgumentException if one lies on no river or in no city of this world
     */
    public static SeenPlaces of(World world, RiverEvent event, List<Sighting> sightings) {
        SeenPlaces places = new SeenPlaces(world.rivers());
        for (Sighting sighting : sightings) {
            places.put(world, sighting);
        }
        if (!places.byReach.isEmpty()) {
            places.lookBack(event);
        }
        return places;
    }

    private void put(World world, Sighting s) {
        if (s.city() < 0) {
            if (s.river() >= grid.riverCount()) {
                throw new IllegalArgumentException("A sighting: river " + s.river() + " is not in this world");
            }
            if (Math.abs(grid.onAxis(s.river(), s.km()) - s.km()) > OFF_AXIS_KM) {
                throw new IllegalArgumentException("A sighting: km " + s.km() + " is not on river "
                        + grid.riverId(s.river()) + ", which ends at km "
                        + grid.fromKm(grid.firstReach(s.river())));
            }
            put(s.river(), s.km(), s);
            return;
        }
        if (s.city() >= world.cities().size()) {
            throw new IllegalArgumentException("A sighting: city " + s.city() + " is not in this world");
        }
        Passages passages = world.passages();
        for (int p = 0; p < passages.size(); p++) {
            if (passages.city(p) == s.city()) {
                boolean first = s.phase() == Sighting.Phase.FIRST;
                put(passages.river(p), first ? passages.entryKm(p) : passages.seatKm(p), s);
            }
        }
    }

    private void put(int river, double km, Sighting sighting) {
        double onAxis = (float) grid.onAxis(river, km);
        int reach = grid.reachAt(river, onAxis);
        byReach.computeIfAbsent(reach, unused -> new TreeMap<>())
                .computeIfAbsent(grid.share(reach, onAxis), unused -> new ArrayList<>())
                .add(sighting);
    }

    /** Goes down from the sources and remembers from where the water reaches a sighting. */
    private void lookBack(RiverEvent event) {
        PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.comparingInt(grid::rank));
        Set<Integer> known = new HashSet<>();
        for (Source source : event.sources()) {
            if (source.river() < grid.riverCount()) {
                open.add(grid.reachAt(source.river(), source.toKm()));
            }
        }
        known.addAll(open);
        List<Integer> down = new ArrayList<>();
        while (!open.isEmpty()) {
            int reach = open.remove();
            down.add(reach);
            for (int to : new int[] {grid.downstream(reach), grid.branch(reach)}) {
                if (to >= 0 && known.add(to)) {
                    open.add(to);
                }
            }
        }
        for (int i = down.size() - 1; i >= 0; i--) {
            int reach = down.get(i);
            for (int to : new int[] {grid.downstream(reach), grid.branch(reach)}) {
                if (to >= 0 && (above.contains(to) || byReach.containsKey(to))) {
                    above.add(reach);
                }
            }
        }
    }

    /** Returns whether it was seen below a place, so that it cannot have ended there. */
    public boolean ahead(int reach, double share) {
        TreeMap<Double, List<Sighting>> here = byReach.get(reach);
        return above.contains(reach) || here != null && here.lastKey() > share;
    }

    List<Mark> marks(int reach) {
        TreeMap<Double, List<Sighting>> here = byReach.get(reach);
        return here == null
                ? List.of()
                : here.entrySet().stream()
                        .map(e -> new Mark(e.getKey(), e.getValue()))
                        .toList();
    }
}
