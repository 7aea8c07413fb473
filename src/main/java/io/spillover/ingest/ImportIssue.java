package io.spillover.ingest;

/**
 * One defect of a seed file.
 *
 * @param file the file's name, for example {@code reaches.csv}
 * @param line line in the file, the header is 1; 0 when the whole file is meant
 * @param column the column's name, empty when the whole row or file is meant
 * @param value what stands there, shortened to 80 characters
 * @param rule the rule it breaks
 * @param message one sentence for the person who writes the file
 */
public record ImportIssue(String file, long line, String column, String value, ImportRule rule, String message) {

    private static final int SHOWN = 80;

    /** Shortens the value. */
    public ImportIssue {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    /** Returns the issue as one line: where, what, which rule. */
    public String text() {
        var where = line == 0 ? file : file + " line " + line;
        return where + (column.isEmpty() ? "" : ", column " + column)
                + (value.isEmpty() ? "" : ", value \"" + value + "\"") + ": " + message + " [" + rule + "]";
    }
}
