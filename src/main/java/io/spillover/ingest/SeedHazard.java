package io.spillover.ingest;

import io.spillover.hazard.HazardRules;
import io.spillover.hazard.Magnitude;
import io.spillover.hazard.SourceKind;
import io.spillover.hazard.StoredMagnitude;
import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.GeoPoint;
import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of {@code hazards.csv}, held against the same rules as a hazard that somebody declares. */
final class SeedHazard {

    private static final Map<String, String> COLUMNS = Map.of(
            "magnitude.peakDischargeM3PerS", "peak_discharge_m3s",
            "magnitude.massKg", "mass_kg",
            "magnitude.substance", "substance",
            "magnitude.limitMgPerL", "limit_mg_l",
            "magnitude.decayPerDay", "decay_per_day",
            "magnitude.sourceDischargeM3PerS", "source_discharge_m3s",
            "mechanism", "mechanism",
            "source.kind", "source_kind",
            "start", "start",
            "duration", "duration_min");

    private SeedHazard() {}

    /** What is wrong with a row. */
    record Defect(String column, ImportRule rule, String message) {}

    static List<Defect> defects(SeedRow row, boolean covers) {
        try {
            var kind = SourceKind.valueOf(row.text("source_kind"));
            if (kind == SourceKind.POINT && point(row).isEmpty()) {
                return List.of(new Defect(
                        "source_ref",
                        ImportRule.NOT_ALLOWED,
                        "a POINT needs latitude and longitude in degrees, as 45.76;126.64"));
            }
            HazardRules.check(
                    Mechanism.valueOf(row.text("mechanism")),
                    kind,
                    covers,
                    ((OffsetDateTime) value(row, "start")).toInstant(),
                    Duration.ofMinutes(((Number) value(row, "duration_min")).longValue()),
                    magnitude(row));
            return List.of();
        } catch (InvalidInputException e) {
            var column = COLUMNS.getOrDefault(e.field(), "parameters");
            boolean missing = !column.equals("parameters") && row.text(column).isEmpty();
            return List.of(new Defect(
                    column, missing ? ImportRule.REQUIRED : ImportRule.BAD_HAZARD, String.valueOf(e.getMessage())));
        }
    }

    /** The properties of its node that say how big it is. */
    static Map<String, @Nullable Object> properties(SeedRow row) {
        var properties = new HashMap<String, @Nullable Object>();
        StoredMagnitude.properties(magnitude(row)).forEach(p -> properties.put(p.name(), p.value()));
        return properties;
    }

    static Optional<GeoPoint> point(SeedRow row) {
        var parts = row.text("source_ref").split("\\s*;\\s*", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Magnitude magnitude(SeedRow row) {
        var substance = row.text("substance");
        var columns = new Magnitude(
                row.number("peak_discharge_m3s"),
                row.number("mass_kg"),
                substance.isEmpty() ? null : substance,
                row.number("limit_mg_l"),
                row.number("decay_per_day"),
                row.number("source_discharge_m3s"));
        var json = row.text("parameters");
        return json.isEmpty() ? columns : StoredMagnitude.with(columns, json);
    }

    private static Object value(SeedRow row, String column) {
        var value = row.fields().get(column);
        if (value == null) {
            throw new IllegalStateException("Checked before: " + column + " in line " + row.line());
        }
        return value;
    }
}
