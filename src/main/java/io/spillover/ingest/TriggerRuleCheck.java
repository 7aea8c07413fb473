package io.spillover.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rule about secondary hazards must hold beyond its single columns: its place, its types, its bands, what starts. */
final class TriggerRuleCheck {

    /** What is wrong in which column. */
    record Defect(String column, ImportRule rule, String message) {}

    private static final Map<String, List<String>> NEEDED = Map.of(
            "RIVER_FLOOD", List.of("storage_share", "water_depth_m"),
            "RIVER_POLLUTANT", List.of("mass_kg", "decay_per_day", "limit_mg_l", "duration_min"),
            "AIRBORNE", List.of("mass_kg", "height_m", "limit_mg_m3", "duration_min"),
            "INFRASTRUCTURE", List.of("sector", "outage_share", "duration_min"),
            "EPIDEMIC", List.of("infectious", "transmission_per_day", "recovery_per_day"));
    private static final Map<String, String> FILES =
            Map.of("FACILITY", "facilities.csv", "RESERVOIR", "reservoirs.csv", "CITY", "cities.csv");
    private static final Map<String, String> STARTS_AT =
            Map.of("RIVER_FLOOD", "RESERVOIR", "RIVER_POLLUTANT", "FACILITY");

    private final SeedRow row;
    private final List<Defect> defects = new ArrayList<>();

    private TriggerRuleCheck(SeedRow row) {
        this.row = row;
    }

    /**
     * Returns what is wrong with a rule.
     *
     * @param keys of the files read before this one
     * @param types codes of the hazard types
     */
    static List<Defect> defects(SeedRow row, Map<String, Set<String>> keys, Set<String> types) {
        var check = new TriggerRuleCheck(row);
        check.place(keys);
        check.type("by_type_code", types);
        check.type("type_code", types);
        check.band("delay", "_min");
        check.band("probability", "");
        check.effect();
        return check.defects;
    }

    private void place(Map<String, Set<String>> keys) {
        var kind = row.text("place_kind");
        var ref = row.text("place_ref");
        var file = FILES.getOrDefault(kind, "");
        if (!ref.isEmpty() && !keys.getOrDefault(file, Set.of()).contains(ref)) {
            add("place_ref", ImportRule.UNKNOWN_REFERENCE, "no such row in " + file);
        }
        if (!kind.equals("FACILITY") && !row.text("facility_kind").isEmpty()) {
            add("facility_kind", ImportRule.NOT_ALLOWED, "only a rule about facilities has it");
        }
        if (kind.equals("FACILITY")
                && ref.isEmpty() == row.text("facility_kind").isEmpty()) {
            add(
                    "facility_kind",
                    ImportRule.HALF_GIVEN,
                    "a facility is given by place_ref or by facility_kind, not by both");
        }
        boolean sector = !row.text("by_sector").isEmpty();
        if (sector != row.text("by_mechanism").equals("INFRASTRUCTURE")) {
            add("by_sector", ImportRule.HALF_GIVEN, "an outage is caused by a sector, nothing else is");
        }
    }

    private void type(String column, Set<String> types) {
        var code = row.text(column);
        if (!code.isEmpty() && !types.contains(code)) {
            add(column, ImportRule.UNKNOWN_REFERENCE, "no such row in hazard_types.csv");
        }
    }

    private void band(String name, String unit) {
        var low = row.must(name + "_low" + unit);
        var likely = row.must(name + unit);
        var high = row.must(name + "_high" + unit);
        if (!(low <= likely && likely <= high)) {
            add(name + unit, ImportRule.OUT_OF_RANGE, "must lie between " + low + " and " + high);
        }
    }

    private void effect() {
        var starts = row.text("starts");
        for (var column : NEEDED.getOrDefault(starts, List.of())) {
            if (row.text(column).isEmpty()) {
                add(column, ImportRule.REQUIRED, "what starts as " + starts + " needs it");
            }
        }
        var place = STARTS_AT.get(starts);
        if (place != null && !place.equals(row.text("place_kind"))) {
            add("starts", ImportRule.NOT_ALLOWED, starts + " starts only at a place of the kind " + place);
        }
    }

    private void add(String column, ImportRule rule, String message) {
        defects.add(new Defect(column, rule, message));
    }
}
