package io.spillover.exposure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was really seen at a place, in hours after a hazard's start; null where nothing was recorded.
 *
 * @param hazardCode the hazard
 * @param facilityCode the gauge, intake or town
 * @param firstH first arrival
 * @param peakH the worst
 * @param endH the end
 * @param uncertaintyH how well the times are known, ± hours
 * @param basis what the times are: stated, an upper bound, known to the day
 */
record Observed(
        String hazardCode,
        String facilityCode,
        @Nullable Double firstH,
        @Nullable Double peakH,
        @Nullable Double endH,
        @Nullable Double uncertaintyH,
        String basis) {

    static List<Observed> read(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .map(r -> new Observed(
                            r.getField("hazard_id"),
                            r.getField("facility_id"),
                            number(r, "first_h"),
                            number(r, "peak_h"),
                            number(r, "end_h"),
                            number(r, "uncertainty_h"),
                            r.getField("basis")))
                    .toList();
        }
    }

    private static @Nullable Double number(NamedCsvRecord record, String column) {
        var text = record.getField(column);
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
