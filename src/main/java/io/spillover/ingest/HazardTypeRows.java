package io.spillover.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hazard types that all regions share, a few hundred rows kept in memory. */
final class HazardTypeRows {

    private final Set<String> codes = new HashSet<>();
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final List<ImportIssue> issues = new ArrayList<>();

    HazardTypeRows(SeedFolder shared) {
        new SeedReader(shared).read(SeedFormat.HAZARD_TYPES, this::row, issues::add);
    }

    private void row(SeedRow row) {
        if (codes.add(row.text("code"))) {
            rows.add(new HashMap<>(row.fields()));
        } else {
            issues.add(new ImportIssue(
                    SeedFormat.HAZARD_TYPES.file(),
                    row.line(),
                    "code",
                    row.text("code"),
                    ImportRule.DUPLICATE_KEY,
                    "an earlier row has the same key"));
        }
    }

    Set<String> codes() {
        return codes;
    }

    List<ImportIssue> issues() {
        return issues;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the driver takes null for an unknown value
    Iterator<Map<String, Object>> rows() {
        return (Iterator<Map<String, Object>>) (Iterator<?>) rows.iterator();
    }
}
