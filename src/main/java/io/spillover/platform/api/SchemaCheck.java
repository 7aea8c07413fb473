package io.spillover.platform.api;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.stereotype.Component;

/** Keeps the report on fields that no code answers and arguments that no code takes; the build fails on any. */
@Component
final class SchemaCheck implements GraphQlSourceBuilderCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaCheck.class);

    private volatile @Nullable SchemaReport report;

    @Override
    public void customize(SchemaResourceBuilder builder) {
        builder.inspectSchemaMappings(found -> {
            report = found;
            if (!found.unmappedFields().isEmpty()) {
                LOG.warn("Fields without an answer: {}", found.unmappedFields());
            }
        });
    }

    /**
     * Returns the report.
     *
     * @throws IllegalStateException before the schema was built
     */
    SchemaReport report() {
        var found = report;
        if (found == null) {
            throw new IllegalStateException("The schema was not built yet");
        }
        return found;
    }
}
