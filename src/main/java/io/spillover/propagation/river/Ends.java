package io.spillover.propagation.river;

import io.spillover.propagation.Miss;
import io.spillover.propagation.Passages;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Stops;
import io.spillover.propagation.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where waves or slicks ended, and the cities on the water below that therefore stay unharmed. */
final class Ends {

    private record End(int reach, double km, boolean joining, Reading.Verdict verdict) {}

    private final World world;
    private final RiverGrid grid;
    private final Passages passages;
    private final List<End> ends = new ArrayList<>();
    private final Map<Integer, Miss> quiet = new LinkedHashMap<>();

    Ends(World world) {
        this.world = world;
        this.grid = world.rivers();
        this.passages = world.passages();
    }

    void add(int reach, double km, boolean joining, Reading.Verdict verdict) {
        ends.add(new End(reach, km, joining, verdict));
    }

    /** A city is passed by something too small to count; the first time counts. */
    void quiet(int city, int river, double km, Reading.Verdict v) {
        quiet.putIfAbsent(city, new Miss(city, v.reason(), river, km, v.value(), v.limit(), v.dam()));
    }

    /** Follows the water below every end; a city below several is named with the first, in the order of the walk. */
    List<Miss> misses(Set<Integer> exposed, Set<Integer> walked) {
        List<Miss> misses = new ArrayList<>();
        Set<Integer> named = new HashSet<>(exposed);
        Set<Integer> seen = new HashSet<>(walked);
        for (End end : ends) {
            if (end.joining()) {
                containing(end, grid.river(end.reach()), end.km(), named, misses);
            }
            entered(end, end.reach(), end.km(), named, misses);
            Deque<Integer> open = new ArrayDeque<>();
            follow(end, end.reach(), open, seen, named, misses);
            while (!open.isEmpty()) {
                int reach = open.remove();
                entered(end, reach, Double.POSITIVE_INFINITY, named, misses);
                follow(end, reach, open, seen, named, misses);
            }
        }
        quiet.forEach((city, miss) -> {
            if (named.add(city)) {
                misses.add(miss);
            }
        });
        return misses;
    }

    private void follow(
            End end, int reach, Deque<Integer> open, Set<Integer> seen, Set<Integer> named, List<Miss> misses) {
        for (int to : new int[] {grid.downstream(reach), grid.branch(reach)}) {
            if (to >= 0 && seen.add(to)) {
                open.add(to);
                if (grid.river(to) != grid.river(reach)) {
                    containing(end, grid.river(to), grid.fromKm(to), named, misses);
                }
            }
        }
    }

    private void entered(End end, int reach, double fromKm, Set<Integer> named, List<Miss> misses) {
        Stops stops = world.stops();
        for (int s = stops.firstOf(reach); s < stops.firstOf(reach + 1); s++) {
            if (stops.kind(s) == Stops.Kind.ENTRY && stops.km(s) <= fromKm) {
                miss(end, passages.city(stops.index(s)), named, misses);
            }
        }
    }

    private void containing(End end, int river, double km, Set<Integer> named, List<Miss> misses) {
        for (int p = passages.firstOf(river); p < passages.firstOf(river + 1); p++) {
            if (passages.entryKm(p) >= (float) km && passages.exitKm(p) <= (float) km) {
                miss(end, passages.city(p), named, misses);
            }
        }
    }

    private void miss(End end, int city, Set<Integer> named, List<Miss> misses) {
        if (named.add(city)) {
            Reading.Verdict v = end.verdict();
            misses.add(new Miss(city, v.reason(), grid.river(end.reach()), end.km(), v.value(), v.limit(), v.dam()));
        }
    }
}
