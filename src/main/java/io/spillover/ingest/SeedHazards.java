package io.spillover.ingest;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.HazardStatus;
import io.spillover.hazard.SourceKind;
import io.spillover.quantity.Category;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Quality;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hazards of a checked folder as they would come back from the graph. */
final class SeedHazards {

    private final String prefix;
    private final RiverAxis axis;
    private final Map<String, List<HazardSource.Cover>> covers = new HashMap<>();

    SeedHazards(String prefix, RiverAxis axis) {
        this.prefix = prefix;
        this.axis = axis;
    }

    void cover(SeedRow row) {
        covers.computeIfAbsent(row.text("hazard_id"), unused -> new ArrayList<>())
                .add(new HazardSource.Cover(
                        row.text("kind").equals("CITY"), prefix + row.text("ref"), row.must("share")));
    }

    Hazard hazard(SeedRow row) {
        var code = row.text("id");
        if (!(row.fields().get("start") instanceof OffsetDateTime start)) {
            throw new IllegalStateException("Checked before: start in line " + row.line());
        }
        return new Hazard(
                prefix + code,
                prefix.substring(0, prefix.length() - 1),
                code,
                row.text("name_en"),
                orNull(row, "name_zh"),
                row.text("type_code"),
                Category.valueOf(row.text("category")),
                Mechanism.valueOf(row.text("mechanism")),
                HazardStatus.of(row.text("status")),
                1,
                source(row, covers.getOrDefault(code, List.of())),
                start.toInstant(),
                Duration.ofMinutes((long) row.must("duration_min")),
                null,
                SeedHazard.magnitude(row),
                orNull(row, "note_en"),
                orNull(row, "note_zh"),
                Quality.of(row.text("quality")),
                row.text("source"));
    }

    private HazardSource source(SeedRow row, List<HazardSource.Cover> area) {
        var kind = SourceKind.valueOf(row.text("source_kind"));
        var ref = row.text("source_ref");
        if (kind == SourceKind.RIVER_POINT) {
            double km = row.must("source_km");
            var reach = axis.reachAt(ref, km).map(prefix::concat).orElse(null);
            return new HazardSource(kind, reach, prefix + ref, km, List.of());
        }
        if (kind == SourceKind.POINT) {
            return HazardSource.at(SeedHazard.point(row).orElseThrow());
        }
        return new HazardSource(kind, ref.isEmpty() ? null : prefix + ref, null, null, area);
    }

    private static @Nullable String orNull(SeedRow row, String column) {
        var text = row.text(column);
        return text.isEmpty() ? null : text;
    }
}
