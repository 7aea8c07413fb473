package io.spillover.hindcast;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spillover.problem.InvalidInputException;
import io.spillover.propagation.Conditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of the circumstances of past events, where month and latitude would guess wrongly: {@code conditions.csv}, which a
 * folder need not have.
 *
 * @param ice whether the rivers were frozen, by id of the hazard
 */
record ConditionsFile(Map<String, Boolean> ice) {

    private static final String NAME = "conditions.csv";

    static ConditionsFile read(Path folder, String region) {
        Map<String, Boolean> ice = new HashMap<>();
        var file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                csv.forEach(row -> ice.put(region + ":" + field(row, "hazard_id"), flag(row)));
            } catch (IOException e) {
                throw new InvalidInputException(NAME, "The file " + file + " cannot be read: " + e.getMessage());
            }
        }
        return new ConditionsFile(ice);
    }

    private static boolean flag(NamedCsvRecord row) {
        return switch (field(row, "ice")) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw new InvalidInputException(
                        NAME, NAME + " line " + row.getStartingLineNumber() + ": ice must be yes or no.");
        };
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(() -> new InvalidInputException(
                        NAME,
                        NAME + " line " + row.getStartingLineNumber() + ": the column " + column + " must be there."));
    }

    Conditions of(String hazardId, Conditions guessed) {
        return new Conditions(
                guessed.flow(),
                guessed.measuredDischarge(),
                guessed.year(),
                guessed.horizonS(),
                guessed.leastRiseShare(),
                ice.getOrDefault(hazardId, guessed.ice()),
                guessed.measures(),
                guessed.sightings());
    }
}
