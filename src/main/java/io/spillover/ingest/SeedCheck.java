package io.spillover.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a whole region once, before anything is written: every defect, the keys, and where reaches lie. */
final class SeedCheck {

    /** More issues than this are not listed: the person mends the first ones and loads again. */
    static final int MOST_ISSUES = 1_000;

    private static final Set<String> MUTUAL = Set.of("borders.csv", "links.csv");

    private record Pending(SeedTable table, long line, Column column, String value, String target) {}

    private final SeedFolder folder;
    private final Set<String> hazardTypes;
    private final List<ImportIssue> issues = new ArrayList<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final RiverAxis axis = new RiverAxis();
    private final ReachCircles circles = new ReachCircles();
    private final PlaceChecks places;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    SeedCheck(SeedFolder folder, Set<String> hazardTypes) {
        this.folder = folder;
        this.hazardTypes = hazardTypes;
        this.places = new PlaceChecks(axis, keys, this::add);
    }

    /** Reads every file and returns what was found. */
    Checked run() {
        var reader = new SeedReader(folder);
        for (var table : SeedFormat.TABLES) {
            var own = keys.computeIfAbsent(table.file(), f -> new HashSet<>());
            counts.put(table.file(), 0L);
            reader.read(table, row -> row(table, row, own), this::add);
        }
        for (var p : pending) {
            if (!keys.getOrDefault(p.target(), Set.of()).contains(p.value())) {
                unknown(p.table(), p.line(), p.column().name(), p.value(), p.target());
            }
        }
        var circle = circles.find();
        if (!circle.isEmpty()) {
            add(new ImportIssue(
                    "reaches.csv",
                    0,
                    "downstream_reach_id",
                    String.join(";", circle),
                    ImportRule.REACH_CYCLE,
                    "these reaches flow in a circle"));
        }
        if (counts.getOrDefault("region.csv", 0L) == 0 && folder.has("region.csv")) {
            add(new ImportIssue("region.csv", 0, "", "", ImportRule.REQUIRED, "must hold exactly one row"));
        }
        axis.sort();
        axis.check(this::add);
        places.finish();
        return new Checked(folder, List.copyOf(issues), counts, axis);
    }

    private void row(SeedTable table, SeedRow row, Set<String> own) {
        counts.merge(table.file(), 1L, Long::sum);
        if (!own.add(key(table, row))) {
            add(new ImportIssue(
                    table.file(),
                    row.line(),
                    String.join("+", table.key()),
                    key(table, row),
                    ImportRule.DUPLICATE_KEY,
                    "an earlier row has the same key"));
            return;
        }
        for (var column : table.columns()) {
            var value = row.text(column.name());
            var target = column.references();
            if (target == null || value.isEmpty() || (table.file().equals("links.csv") && value.contains(":"))) {
                continue;
            }
            if (!keys.getOrDefault(target, Set.of()).contains(value)) {
                pending.add(new Pending(table, row.line(), column, value, target));
            }
        }
        switch (table.file()) {
            case "region.csv" -> region(row);
            case "river_nodes.csv" -> axis.addNode(row);
            case "borders.csv", "links.csv" -> {
                if (row.text("from_code").equals(row.text("to_code"))) {
                    add(new ImportIssue(
                            table.file(),
                            row.line(),
                            "to_code",
                            row.text("to_code"),
                            ImportRule.NOT_ALLOWED,
                            "must not be from_code again"));
                }
            }
            case "supplies.csv" -> {
                if (row.text("from_code").equals(row.text("to_code"))
                        && row.text("from_sector").equals(row.text("to_sector"))) {
                    add(new ImportIssue(
                            table.file(),
                            row.line(),
                            "to_sector",
                            row.text("to_sector"),
                            ImportRule.NOT_ALLOWED,
                            "a sector cannot supply itself"));
                }
            }
            case "rivers.csv" -> axis.addRiver(row);
            case "reaches.csv" -> {
                axis.addReach(row);
                circles.add(row.text("id"), row.text("downstream_reach_id"), row.text("branch_reach_id"));
            }
            case "hazards.csv" -> {
                if (!hazardTypes.contains(row.text("type_code"))) {
                    unknown(table, row.line(), "type_code", row.text("type_code"), "hazard_types.csv");
                }
                places.later(table, row);
            }
            case "trigger_rules.csv" ->
                TriggerRuleCheck.defects(row, keys, hazardTypes)
                        .forEach(d -> add(new ImportIssue(
                                table.file(), row.line(), d.column(), row.text(d.column()), d.rule(), d.message())));
            case "city_passages.csv", "reservoirs.csv", "facilities.csv", "hazard_areas.csv" ->
                places.later(table, row);
            default -> {}
        }
    }

    private void region(SeedRow row) {
        if (!row.text("id").equals(folder.region())) {
            add(new ImportIssue(
                    "region.csv",
                    row.line(),
                    "id",
                    row.text("id"),
                    ImportRule.REGION_MISMATCH,
                    "the id must be the folder's name, " + folder.region()));
        }
    }

    private void unknown(SeedTable table, long line, String column, String value, String target) {
        add(new ImportIssue(
                table.file(), line, column, value, ImportRule.UNKNOWN_REFERENCE, "no such row in " + target));
    }

    /** A border or a link is the same seen from either end. */
    private static String key(SeedTable table, SeedRow row) {
        if (MUTUAL.contains(table.file())) {
            var ends = Stream.of("from_code", "to_code").map(row::text).sorted();
            var rest = table.key().stream().skip(2).map(row::text);
            return String.join("|", Stream.concat(ends, rest).toList());
        }
        return String.join("|", table.key().stream().map(row::text).toList());
    }

    private void add(ImportIssue issue) {
        if (issues.size() < MOST_ISSUES) {
            issues.add(issue);
        }
    }

    /**
     * What the check found.
     *
     * @param issues every defect, none if the region may be written
     * @param counts rows of each file
     * @param axis where reaches lie
     */
    record Checked(SeedFolder folder, List<ImportIssue> issues, Map<String, Long> counts, RiverAxis axis) {
        long rows() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
