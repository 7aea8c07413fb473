package io.spillover.propagation.inoperability;

import io.spillover.propagation.Cities;
import io.spillover.propagation.Miss;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.World;
import io.spillover.quantity.GeoPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The cities that lose something, but too little, too late, or nothing because a supply is cut; all by the strong bound. */
final class OutageMisses {

    private final Cities cities;
    private final OutageEvent event;
    private final double horizonS;
    private final Set<Integer> exposed = new HashSet<>();
    private final Map<Integer, Double> loss = new TreeMap<>();
    private final Map<Integer, Double> firstS = new TreeMap<>();
    private final Map<Integer, Double> held = new TreeMap<>();

    OutageMisses(World world, OutageEvent event, double horizonS) {
        this.cities = world.cities();
        this.event = event;
        this.horizonS = horizonS;
    }

    void add(Passes passes) {
        Layer layer = passes.layer();
        for (int i = 0; i < layer.net.size; i++) {
            int city = Supplies.cityOf(layer.nodes[i]);
            loss.merge(city, passes.strong().peak[i], Math::max);
            firstS.merge(city, passes.strong().firstS[i], Math::min);
            if (passes.exposed(i, horizonS)) {
                exposed.add(city);
            }
        }
        layer.affected.brushed().forEach((node, lost) -> loss.merge(Supplies.cityOf(node), lost, Math::max));
    }

    /** Adds a layer in which nothing is cut: what it exposes and the true one does not is held by the cut. */
    void addUncut(Layer layer) {
        LossCourse strong = layer.run(Strength.STRONG);
        for (int i = 0; i < layer.net.size; i++) {
            if (strong.firstS[i] <= horizonS) {
                held.merge(Supplies.cityOf(layer.nodes[i]), strong.peak[i], Math::max);
            }
        }
    }

    List<Miss> found() {
        Set<Integer> near = new java.util.TreeSet<>(loss.keySet());
        near.addAll(held.keySet());
        near.removeAll(exposed);
        List<Miss> misses = new ArrayList<>();
        for (int city : near) {
            double first = firstS.getOrDefault(city, Double.POSITIVE_INFINITY);
            if (held.containsKey(city)) {
                misses.add(miss(city, Miss.Reason.HELD_BY_MEASURE, held.getOrDefault(city, 0.0), event.leastLoss()));
            } else if (first < Double.POSITIVE_INFINITY) {
                misses.add(miss(city, Miss.Reason.BEYOND_HORIZON, first, horizonS));
            } else {
                misses.add(miss(city, Miss.Reason.BELOW_THRESHOLD, loss.getOrDefault(city, 0.0), event.leastLoss()));
            }
        }
        return misses;
    }

    private Miss miss(int city, Miss.Reason reason, double value, double limit) {
        GeoPoint here = at(city);
        double km = event.shocks().stream()
                .mapToDouble(shock -> here.kmTo(at(shock.city())))
                .min()
                .orElse(Double.NaN);
        return Miss.off(city, reason, km, value, limit);
    }

    private GeoPoint at(int city) {
        return new GeoPoint(cities.lat(city), cities.lon(city));
    }
}
