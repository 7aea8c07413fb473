package io.spillover.ingest;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a person who starts the application which rows of their region to mend. */
class SeedRefusedFailureAnalyzer extends AbstractFailureAnalyzer<SeedRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SeedRefusedException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the rows above and start again; seeds/README.md says what each column holds.",
                cause);
    }
}
