package io.spillover.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the reaches lie along their rivers, in km to each river's own mouth. */
final class RiverAxis {

    /**
     * One reach on its river's axis.
     *
     * @param reach its id
     * @param from upper end, km to the river's mouth
     * @param to lower end
     */
    record Stretch(String reach, double from, double to) {}

    /**
     * A node with what hydrology is known there.
     *
     * @param river the river whose axis {@code km} counts on
     * @param row the whole row
     */
    record Node(String river, String kind, double km, SeedRow row) {}

    private static final double SLACK_KM = 1;

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Stretch>> stretches = new HashMap<>();

    void addNode(SeedRow row) {
        nodes.put(row.text("id"), new Node(row.text("river_id"), row.text("kind"), row.must("km_to_mouth"), row));
    }

    @Nullable Node node(String id) {
        return nodes.get(id);
    }

    void addReach(SeedRow row) {
        var from = nodes.get(row.text("from_node"));
        var to = nodes.get(row.text("to_node"));
        if (from != null && to != null) {
            stretches
                    .computeIfAbsent(row.text("river_id"), r -> new ArrayList<>())
                    .add(new Stretch(row.text("id"), upperKm(row, from, to), lowerKm(row, to)));
        }
    }

    /** Returns the upper end on the river's own axis: a branch begins at a node of the river it leaves. */
    static double upperKm(SeedRow reach, Node from, Node to) {
        return from.river().equals(reach.text("river_id")) ? from.km() : lowerKm(reach, to) + reach.must("length_km");
    }

    /** Returns the lower end on the river's own axis: the last node may stand on the river it joins, which is its own km 0. */
    static double lowerKm(SeedRow reach, Node to) {
        return to.river().equals(reach.text("river_id")) ? to.km() : 0;
    }

    void sort() {
        stretches
                .values()
                .forEach(list -> list.sort(Comparator.comparingDouble(Stretch::from)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(Stretch::to).reversed())));
    }

    /** Returns the reach that holds a kilometre of a river; a point up to 1 km beyond an end counts for the end's reach. */
    Optional<String> reachAt(String river, double km) {
        var list = stretches.getOrDefault(river, List.of());
        if (list.isEmpty()
                || km > list.get(0).from() + SLACK_KM
                || km < list.get(list.size() - 1).to() - SLACK_KM) {
            return Optional.empty();
        }
        for (var stretch : list) {
            if (km > stretch.to()) {
                return Optional.of(stretch.reach());
            }
        }
        return Optional.of(list.get(list.size() - 1).reach());
    }
}
