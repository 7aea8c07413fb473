package io.spillover.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row whose fields keep the rules of their columns.
 *
 * @param line line in the file
 * @param fields column name to value; null for an empty field
 */
record SeedRow(long line, Map<String, @Nullable Object> fields) {

    String text(String column) {
        var value = fields.get(column);
        return value == null ? "" : value.toString();
    }

    @Nullable Double number(String column) {
        return fields.get(column) instanceof Number n ? Double.valueOf(n.doubleValue()) : null;
    }

    double must(String column) {
        if (fields.get(column) instanceof Number n) {
            return n.doubleValue();
        }
        throw new IllegalStateException("Checked before: " + column + " in line " + line);
    }
}
