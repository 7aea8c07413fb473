package io.spillover.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which hazard type causes which, for all regions; the file may be missing. */
final class HazardTriggerRows {

    private final Set<String> codes;
    private final Set<List<String>> known = new HashSet<>();
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final List<ImportIssue> issues = new ArrayList<>();

    HazardTriggerRows(SeedFolder shared, Set<String> codes) {
        this.codes = codes;
        new SeedReader(shared).read(SeedFormat.HAZARD_TRIGGERS, this::row, issues::add);
    }

    private void row(SeedRow row) {
        for (var column : List.of("from_code", "to_code")) {
            if (!codes.contains(row.text(column))) {
                issue(row, column, ImportRule.UNKNOWN_REFERENCE, "no such row in hazard_types.csv");
            }
        }
        if (row.text("from_code").equals(row.text("to_code"))) {
            issue(row, "to_code", ImportRule.NOT_ALLOWED, "must not be from_code again");
        }
        if (known.add(List.of(row.text("from_code"), row.text("to_code")))) {
            rows.add(new HashMap<>(row.fields()));
        } else {
            issue(row, "to_code", ImportRule.DUPLICATE_KEY, "an earlier row has the same key");
        }
    }

    private void issue(SeedRow row, String column, ImportRule rule, String message) {
        issues.add(new ImportIssue(
                SeedFormat.HAZARD_TRIGGERS.file(), row.line(), column, row.text(column), rule, message));
    }

    List<ImportIssue> issues() {
        return issues;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the driver takes null for an unknown value
    Iterator<Map<String, Object>> rows() {
        return (Iterator<Map<String, Object>>) (Iterator<?>) rows.iterator();
    }
}
