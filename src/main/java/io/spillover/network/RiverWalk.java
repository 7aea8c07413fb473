package io.spillover.network;

import io.spillover.propagation.Stops;
import io.spillover.propagation.World;
import io.spillover.quantity.Quality;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Follows the water from a city's seat along the reaches, by the shortest way (Dijkstra 1959), down or up. Pure; each reach is
 * visited once, so a walk costs at most the size of the river network.
 */
final class RiverWalk {

    /** What is known least comes last. */
    private static final List<Quality> BY_TRUST = List.of(
            Quality.MEASURED, Quality.A, Quality.DERIVED, Quality.B, Quality.C, Quality.RECALLED, Quality.ASSUMED);

    /** The walk stands at the end of a reach where it enters: the upper end going down, the lower end going up. */
    private record Step(int reach, double km, Quality quality) {}

    private final World world;
    private final boolean down;
    private final int from;
    private final PriorityQueue<Step> open =
            new PriorityQueue<>(Comparator.comparingDouble(Step::km).thenComparingInt(Step::reach));
    private final Map<Integer, CityAlongRiver> found = new HashMap<>();

    private RiverWalk(World world, int from, boolean down) {
        this.world = world;
        this.from = from;
        this.down = down;
    }

    /** Returns the cities whose seat lies below this one, the nearest first; none for a city without a river. */
    static List<CityAlongRiver> down(World world, String cityId) {
        return walk(world, cityId, true);
    }

    /** Returns the cities whose seat lies above this one, the nearest first; none for a city without a river. */
    static List<CityAlongRiver> up(World world, String cityId) {
        return walk(world, cityId, false);
    }

    private static List<CityAlongRiver> walk(World world, String cityId, boolean down) {
        int city = world.cityIndex(cityId);
        if (city < 0) {
            return List.of();
        }
        var walk = new RiverWalk(world, city, down);
        walk.start();
        walk.follow();
        return walk.found.values().stream()
                .sorted(Comparator.comparingDouble(CityAlongRiver::distanceKm).thenComparing(CityAlongRiver::cityId))
                .toList();
    }

    private void start() {
        var passages = world.passages();
        for (int p = 0; p < passages.size(); p++) {
            if (passages.city(p) == from) {
                double seat = passages.seatKm(p);
                int reach = world.reachAt(passages.river(p), seat);
                double share = world.rivers().share(reach, seat);
                var quality = world.rivers().quality(reach);
                look(reach, share, 0, quality);
                leave(reach, (down ? 1 - share : share) * world.rivers().lengthKm(reach), quality);
            }
        }
    }

    private void follow() {
        var visited = new boolean[world.rivers().reachCount()];
        for (var step = open.poll(); step != null; step = open.poll()) {
            if (!visited[step.reach()]) {
                visited[step.reach()] = true;
                look(step.reach(), down ? 0 : 1, step.km(), step.quality());
                leave(step.reach(), step.km() + world.rivers().lengthKm(step.reach()), step.quality());
            }
        }
    }

    private void leave(int reach, double km, Quality quality) {
        var rivers = world.rivers();
        if (down) {
            enter(rivers.downstream(reach), km, quality);
            enter(rivers.branch(reach), km, quality);
        } else {
            for (int i = 0; i < rivers.upstreamCount(reach); i++) {
                enter(rivers.upstream(reach, i), km, quality);
            }
        }
    }

    private void enter(int reach, double km, Quality quality) {
        if (reach >= 0) {
            open.add(new Step(reach, km, worse(quality, world.rivers().quality(reach))));
        }
    }

    /** Notes the seats along a reach that lie beyond the share of its length where the walk stands. */
    private void look(int reach, double share, double km, Quality quality) {
        var rivers = world.rivers();
        var stops = world.stops();
        for (int s = stops.firstOf(reach); s < stops.firstOf(reach + 1); s++) {
            double at = rivers.share(reach, stops.km(s));
            boolean ahead = down ? at >= share : at <= share;
            if (stops.kind(s) == Stops.Kind.SEAT && ahead) {
                int passage = stops.index(s);
                int city = world.passages().city(passage);
                double way = km + Math.abs(at - share) * rivers.lengthKm(reach);
                var seen = found.get(city);
                if (city != from && (seen == null || way < seen.distanceKm())) {
                    var river = rivers.riverId(world.passages().river(passage));
                    found.put(city, new CityAlongRiver(world.cities().id(city), river, way, quality));
                }
            }
        }
    }

    private static Quality worse(Quality one, Quality other) {
        return BY_TRUST.indexOf(one) >= BY_TRUST.indexOf(other) ? one : other;
    }
}
