package io.spillover.hindcast;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spillover.problem.InvalidInputException;
import io.spillover.propagation.Sighting.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code observed.csv} of a region's folder: what was really seen, by hazard and in the order of the file. */
final class ObservedFile {

    private static final String NAME = "observed.csv";
    private static final Pattern BOUND = Pattern.compile("upper bound \\((first|peak|end)\\)");
    private static final Map<Phase, String> COLUMNS =
            Map.of(Phase.FIRST, "first_h", Phase.PEAK, "peak_h", Phase.END, "end_h");

    private ObservedFile() {}

    /**
     * Reads the file of a folder.
     *
     * @param region the folder's name, before every id
     * @return observations by id of the hazard
     * @throws InvalidInputException if the file is missing or a row cannot be understood
     */
    static Map<String, List<Observation>> read(Path folder, String region) {
        var file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    NAME, "The folder " + folder + " has no " + NAME + ": there is nothing to compare with.");
        }
        Map<String, List<Observation>> byHazard = new LinkedHashMap<>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(
                    row -> byHazard.computeIfAbsent(region + ":" + field(row, "hazard_id"), unused -> new ArrayList<>())
                            .addAll(row(row, region)));
        } catch (IOException e) {
            throw new InvalidInputException(NAME, "The file " + file + " cannot be read: " + e.getMessage());
        }
        return byHazard;
    }

    private static List<Observation> row(NamedCsvRecord row, String region) {
        var facility = field(row, "facility_id");
        var city = row.findField("city_code").orElse("");
        if (facility.isEmpty() == city.isEmpty()) {
            throw bad(row, "needs a facility_id or a city_code, one of them");
        }
        var basis = field(row, "basis");
        var within = number(row, "uncertainty_h")
                .orElseThrow(() -> bad(row, "needs uncertainty_h: it is the tolerance the row is scored with"));
        List<Observation> seen = new ArrayList<>();
        for (var phase : Phase.values()) {
            number(row, COLUMNS.getOrDefault(phase, ""))
                    .ifPresent(at -> seen.add(new Observation(
                            region + ":" + (facility.isEmpty() ? city : facility),
                            facility.isEmpty(),
                            phase,
                            at,
                            within,
                            bound(basis, phase),
                            basis)));
        }
        return seen;
    }

    /** An upper bound that names no phase is about all of its row. */
    private static boolean bound(String basis, Phase phase) {
        var named = BOUND.matcher(basis).results().map(r -> r.group(1)).toList();
        return named.isEmpty()
                ? basis.contains("upper bound")
                : Set.copyOf(named).contains(phase.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<Double> number(NamedCsvRecord row, String column) {
        var text = field(row, column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            throw bad(row, column + " is not a number: " + text);
        }
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).orElseThrow(() -> bad(row, "the column " + column + " must be there"));
    }

    private static InvalidInputException bad(NamedCsvRecord row, String what) {
        return new InvalidInputException(NAME, NAME + " line " + row.getStartingLineNumber() + ": " + what + ".");
    }
}
