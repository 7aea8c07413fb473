package io.spillover.ingest;

import io.spillover.cypher.Statement;
import io.spillover.quantity.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a checked region in bounded batches; every statement merges, so a load that was cut off is simply run again. */
final class SeedWriter {

    /** Told after each batch: the file in hand and how many rows of the region are written. */
    interface Progress {
        void written(String file, long rows);
    }

    private static final int BATCH = 1_000;
    private static final List<String> PLACED =
            List.of("city_passages.csv", "reservoirs.csv", "facilities.csv", "hazards.csv");

    private final RegionGate gate;
    private final SeedCheck.Checked region;
    private final String seed;
    private final ReachEnds ends;
    private long written;

    SeedWriter(RegionGate gate, SeedCheck.Checked region, String seed) {
        this.gate = gate;
        this.region = region;
        this.seed = seed;
        this.ends = new ReachEnds(region.axis());
    }

    /** Writes every file in its order. The folder was checked a moment ago; should it have changed since, this fails. */
    void write(Progress progress) {
        var reader = new SeedReader(region.folder());
        for (var table : SeedFormat.TABLES) {
            table.statement().ifPresent(statement -> {
                var batch = new ArrayList<Map<String, Object>>(BATCH);
                reader.read(
                        table,
                        row -> {
                            batch.add(fields(table, row));
                            if (batch.size() == BATCH) {
                                flush(statement, batch, table, progress);
                            }
                        },
                        SeedWriter::changed);
                flush(statement, batch, table, progress);
            });
        }
    }

    private static void changed(ImportIssue issue) {
        throw new SeedRefusedException("a file changed while it was loaded", List.of(issue));
    }

    private void flush(Statement statement, List<Map<String, Object>> batch, SeedTable table, Progress progress) {
        if (!batch.isEmpty()) {
            var id = region.folder().region();
            gate.write(id, statement, Map.of("region", id, "seed", seed, "rows", List.copyOf(batch)));
            written += batch.size();
            batch.clear();
            progress.written(table.file(), written);
        }
    }

    @SuppressWarnings("NullAway") // the driver takes null for an unknown value
    private Map<String, Object> fields(SeedTable table, SeedRow row) {
        Map<String, @Nullable Object> fields = new HashMap<>(row.fields());
        if (table.file().equals("reaches.csv")) {
            fields.putAll(ends.of(row));
        }
        if (PLACED.contains(table.file())) {
            fields.put("reach", reach(table, row));
        }
        if (table.file().equals("hazards.csv")) {
            var point = row.text("source_kind").equals("POINT") ? SeedHazard.point(row) : Optional.<GeoPoint>empty();
            fields.put("lat", point.map(GeoPoint::lat).orElse(null));
            fields.put("lon", point.map(GeoPoint::lon).orElse(null));
            fields.put("magnitude", SeedHazard.properties(row));
        }
        return (Map<String, Object>) (Map<String, ?>) fields;
    }

    private @Nullable String reach(SeedTable table, SeedRow row) {
        var river = row.text(table.file().equals("hazards.csv") ? "source_ref" : "river_id");
        var km = row.number(
                switch (table.file()) {
                    case "city_passages.csv" -> "seat_km";
                    case "hazards.csv" -> "source_km";
                    default -> "km_to_mouth";
                });
        return km == null ? null : region.axis().reachAt(river, km).orElse(null);
    }
}
