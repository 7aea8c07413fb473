package io.spillover.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the reaches lie along their rivers, in km to each river's own mouth. */
final class RiverAxis {

    /**
     * One reach on its river's axis.
     *
     * @param reach its id
     * @param line line of its row
     * @param seq its number on the river
     * @param from upper end, km to the river's mouth
     * @param to lower end
     */
    record Stretch(String reach, long line, double seq, double from, double to) {}

    /**
     * A node with what hydrology is known there.
     *
     * @param river the river whose axis {@code km} counts on
     * @param row the whole row
     */
    record Node(String river, String kind, double km, SeedRow row) {}

    private static final double SLACK_KM = 1;
    /** Neighbouring reaches may lie this far apart: rounding of the nodes, not a missing reach. */
    private static final double GAP_KM = 0.5;

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Stretch>> stretches = new HashMap<>();
    private final Map<String, Long> rivers = new LinkedHashMap<>();
    private final List<SeedRow> branches = new ArrayList<>();

    void addRiver(SeedRow row) {
        rivers.put(row.text("id"), row.line());
    }

    void addNode(SeedRow row) {
        nodes.put(row.text("id"), new Node(row.text("river_id"), row.text("kind"), row.must("km_to_mouth"), row));
    }

    @Nullable Node node(String id) {
        return nodes.get(id);
    }

    void addReach(SeedRow row) {
        if (!row.text("branch_reach_id").isEmpty() || !row.text("branch_share").isEmpty()) {
            branches.add(row);
        }
        var from = nodes.get(row.text("from_node"));
        var to = nodes.get(row.text("to_node"));
        if (from != null && to != null) {
            stretches
                    .computeIfAbsent(row.text("river_id"), r -> new ArrayList<>())
                    .add(new Stretch(
                            row.text("id"), row.line(), row.must("seq"), upperKm(row, from, to), lowerKm(row, to)));
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

    /** Tells what would keep the engines from walking the rivers: no reach, gaps, two reaches of one number, half branches. */
    void check(Consumer<ImportIssue> issues) {
        rivers.forEach((river, line) -> {
            if (!stretches.containsKey(river)) {
                issues.accept(new ImportIssue(
                        "rivers.csv", line, "id", river, ImportRule.RIVER_WITH_GAPS, "no reach belongs to this river"));
            }
        });
        stretches.values().forEach(list -> {
            for (int i = 1; i < list.size(); i++) {
                var above = list.get(i - 1);
                var below = list.get(i);
                if (below.seq() <= above.seq()) {
                    issues.accept(
                            reach(below.line(), "seq", shown(below.seq()), "must be above that of " + above.reach()));
                }
                if (Math.abs(above.to() - below.from()) > GAP_KM) {
                    issues.accept(reach(
                            below.line(),
                            "from_node",
                            "",
                            "begins at km " + shown(below.from()) + ", but " + above.reach() + " above it ends at km "
                                    + shown(above.to())));
                }
            }
            for (var stretch : list) {
                if (stretch.to() > stretch.from()) {
                    issues.accept(reach(stretch.line(), "to_node", "", "ends above its beginning"));
                }
            }
        });
        for (var row : branches) {
            if (row.text("branch_reach_id").isEmpty()
                    || row.text("branch_share").isEmpty()) {
                issues.accept(new ImportIssue(
                        "reaches.csv",
                        row.line(),
                        "branch_share",
                        row.text("branch_share"),
                        ImportRule.HALF_GIVEN,
                        "branch_reach_id and branch_share go together"));
            } else if (row.text("downstream_reach_id").isEmpty()
                    || row.text("downstream_reach_id").equals(row.text("branch_reach_id"))) {
                issues.accept(new ImportIssue(
                        "reaches.csv",
                        row.line(),
                        "branch_reach_id",
                        row.text("branch_reach_id"),
                        ImportRule.NOT_ALLOWED,
                        "must lead elsewhere than downstream_reach_id, which must not be empty"));
            }
        }
    }

    private static ImportIssue reach(long line, String column, String value, String message) {
        return new ImportIssue("reaches.csv", line, column, value, ImportRule.RIVER_WITH_GAPS, message);
    }

    private static String shown(double km) {
        return km == Math.rint(km) ? Long.toString((long) km) : Double.toString(km);
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
