package io.spillover.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Rules that span columns or files: places on rivers, passages, the sources of hazards. Run when all reaches are known. */
final class PlaceChecks {

    private static final double SEAT_SLACK_KM = 0.2;

    private record Later(SeedTable table, SeedRow row) {}

    private final RiverAxis axis;
    private final Map<String, Set<String>> keys;
    private final Consumer<ImportIssue> issues;
    private final List<Later> rows = new ArrayList<>();
    private final Set<String> covering = new HashSet<>();

    PlaceChecks(RiverAxis axis, Map<String, Set<String>> keys, Consumer<ImportIssue> issues) {
        this.axis = axis;
        this.keys = keys;
        this.issues = issues;
    }

    void later(SeedTable table, SeedRow row) {
        rows.add(new Later(table, row));
    }

    void finish() {
        rows.stream()
                .filter(later -> later.table().file().equals("hazard_areas.csv"))
                .forEach(later -> covering.add(later.row().text("hazard_id")));
        for (var later : rows) {
            var row = later.row();
            switch (later.table().file()) {
                case "city_passages.csv" -> passage(later.table(), row);
                case "hazard_areas.csv" ->
                    reference(
                            later.table(), row, "ref", row.text("kind").equals("CITY") ? "cities.csv" : "reaches.csv");
                case "hazards.csv" -> source(later.table(), row);
                default -> onRiver(later.table(), row, "river_id", "km_to_mouth");
            }
        }
    }

    private void passage(SeedTable table, SeedRow row) {
        if (row.must("entry_km") < row.must("exit_km")) {
            issue(
                    table,
                    row,
                    "entry_km",
                    ImportRule.ENTRY_BELOW_EXIT,
                    "must not be below exit_km " + row.text("exit_km"));
        }
        if (row.must("seat_km") > row.must("entry_km") + SEAT_SLACK_KM
                || row.must("seat_km") < row.must("exit_km") - SEAT_SLACK_KM) {
            issue(
                    table,
                    row,
                    "seat_km",
                    ImportRule.SEAT_OUTSIDE_PASSAGE,
                    "must lie between exit_km " + row.text("exit_km") + " and entry_km " + row.text("entry_km"));
        }
        for (var column : List.of("seat_km", "entry_km", "exit_km")) {
            onRiver(table, row, "river_id", column);
        }
    }

    private void source(SeedTable table, SeedRow row) {
        for (var defect : SeedHazard.defects(row, covering.contains(row.text("id")))) {
            issue(table, row, defect.column(), defect.rule(), defect.message());
        }
        switch (row.text("source_kind")) {
            case "RIVER_POINT" -> {
                reference(table, row, "source_ref", "rivers.csv");
                onRiver(table, row, "source_ref", "source_km");
            }
            case "CITY" -> reference(table, row, "source_ref", "cities.csv");
            case "RESERVOIR" -> reference(table, row, "source_ref", "reservoirs.csv");
            case "FACILITY" -> reference(table, row, "source_ref", "facilities.csv");
            default -> {}
        }
    }

    private void reference(SeedTable table, SeedRow row, String column, String target) {
        if (!keys.getOrDefault(target, Set.of()).contains(row.text(column))) {
            issue(table, row, column, ImportRule.UNKNOWN_REFERENCE, "no such row in " + target);
        }
    }

    private void onRiver(SeedTable table, SeedRow row, String riverColumn, String kmColumn) {
        var km = row.number(kmColumn);
        var river = row.text(riverColumn);
        if ((km == null) != river.isEmpty()) {
            issue(table, row, kmColumn, ImportRule.HALF_GIVEN, riverColumn + " and " + kmColumn + " go together");
        } else if (km != null
                && keys.getOrDefault("rivers.csv", Set.of()).contains(river)
                && axis.reachAt(river, km).isEmpty()) {
            issue(table, row, kmColumn, ImportRule.OFF_THE_RIVER, "no reach of " + river + " holds this kilometre");
        }
    }

    private void issue(SeedTable table, SeedRow row, String column, ImportRule rule, String message) {
        issues.accept(new ImportIssue(table.file(), row.line(), column, row.text(column), rule, message));
    }
}
