package io.spillover.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** A region's folder has defects and was not loaded; the graph is as it was. */
public final class SeedRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportIssue> issues;

    SeedRefusedException(String what, List<ImportIssue> issues) {
        super(what + ":\n" + issues.stream().map(i -> "  " + i.text()).collect(Collectors.joining("\n")));
        this.issues = List.copyOf(issues);
    }

    /** Returns every defect found. */
    public List<ImportIssue> issues() {
        return issues;
    }
}
