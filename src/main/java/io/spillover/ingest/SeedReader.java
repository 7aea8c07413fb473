package io.spillover.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Streams one seed file: typed rows to one side, typed issues to the other. Keeps nothing but the row in hand. */
final class SeedReader {

    private final SeedFolder folder;

    SeedReader(SeedFolder folder) {
        this.folder = folder;
    }

    /**
     * Reads a file to its end.
     *
     * @param table which file
     * @param rows takes each row without an issue
     * @param issues takes each defect
     */
    void read(SeedTable table, Consumer<SeedRow> rows, Consumer<ImportIssue> issues) {
        if (!folder.has(table.file())) {
            if (table.required()) {
                issues.accept(new ImportIssue(
                        table.file(), 0, "", "", ImportRule.MISSING_FILE, "every region needs this file"));
            }
            return;
        }
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new InputStreamReader(folder.open(table.file()), strict);
                var csv = CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(in)) {
            @Nullable List<String> header = null;
            for (CsvRecord record : csv) {
                if (header == null) {
                    header = List.copyOf(record.getFields());
                    if (!headerHolds(table, header, issues)) {
                        return;
                    }
                } else {
                    row(table, header, record, rows, issues);
                }
            }
            if (header == null) {
                headerHolds(table, List.of(), issues);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            issues.accept(broken(table, e));
        } catch (IOException e) {
            issues.accept(broken(table, e));
        }
    }

    private static ImportIssue broken(SeedTable table, @Nullable Throwable cause) {
        boolean encoding = false;
        for (var t = cause; t != null; t = t.getCause()) {
            encoding |= t instanceof CharacterCodingException;
        }
        return encoding
                ? new ImportIssue(table.file(), 0, "", "", ImportRule.BAD_ENCODING, "the file must be UTF-8")
                : new ImportIssue(
                        table.file(),
                        0,
                        "",
                        "",
                        ImportRule.BAD_CSV,
                        "the file cannot be read as CSV, check its quotes");
    }

    private static boolean headerHolds(SeedTable table, List<String> header, Consumer<ImportIssue> issues) {
        if (!header.isEmpty() && header.get(0).startsWith("\uFEFF")) {
            issues.accept(new ImportIssue(
                    table.file(),
                    1,
                    "",
                    "",
                    ImportRule.BAD_ENCODING,
                    "the file must not begin with a byte order mark"));
            return false;
        }
        boolean holds = true;
        for (var column : table.columns()) {
            if (!header.contains(column.name()) && !column.omissible()) {
                issues.accept(new ImportIssue(
                        table.file(), 1, column.name(), "", ImportRule.MISSING_COLUMN, "the column must be there"));
                holds = false;
            }
        }
        var seen = new HashSet<String>();
        for (var name : header) {
            if (table.columns().stream().noneMatch(c -> c.name().equals(name)) || !seen.add(name)) {
                issues.accept(new ImportIssue(
                        table.file(),
                        1,
                        name,
                        "",
                        ImportRule.UNKNOWN_COLUMN,
                        "the format has no such column, or it stands twice"));
                holds = false;
            }
        }
        return holds;
    }

    private static void row(
            SeedTable table,
            List<String> header,
            CsvRecord record,
            Consumer<SeedRow> rows,
            Consumer<ImportIssue> issues) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            issues.accept(new ImportIssue(
                    table.file(),
                    line,
                    "",
                    "",
                    ImportRule.WRONG_FIELD_COUNT,
                    "the row has " + record.getFieldCount() + " fields, the header " + header.size()));
            return;
        }
        Map<String, @Nullable Object> fields = new HashMap<>();
        boolean holds = true;
        for (int i = 0; i < header.size(); i++) {
            var column = table.column(header.get(i));
            try {
                fields.put(column.name(), column.parse(record.getField(i)));
            } catch (Column.Broken e) {
                issues.accept(
                        new ImportIssue(table.file(), line, column.name(), record.getField(i), e.rule(), e.sentence()));
                holds = false;
            }
        }
        if (holds) {
            rows.accept(new SeedRow(line, fields));
        }
    }
}
