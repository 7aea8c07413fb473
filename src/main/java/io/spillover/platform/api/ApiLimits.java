package io.spillover.platform.api;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one request to the API may cost, {@code spillover.api.*}. The defaults let GraphiQL's introspection and every sample
 * query through and stop what only an attack needs.
 *
 * @param maxBodyBytes size of a request's body; 256 KiB
 * @param maxDocumentCharacters length of the GraphQL document; 64 Ki
 * @param maxTokens lexical tokens of the document; 2,000
 * @param maxDepth fields below one another; 16
 * @param maxCost fields answered, those below a list counted once for each row asked for; 5,000
 * @param maxAliases aliases and repeated fields of a document; 99
 * @param maxIds ids that one {@code nodes(ids)} may name; 250
 * @param maxListLength elements of any list in arguments or variables; 250
 * @param maxStringLength characters of any text in arguments or variables; 10,000
 * @param timeout from the arrival of a request to its answer; 5 s
 * @param maxConcurrent requests that run at once; 16
 * @param maxWaiting requests that wait for their turn, beyond which the server says that it is busy; 64
 */
@Validated
@ConfigurationProperties("spillover.api")
public record ApiLimits(
        @Min(1_024) @DefaultValue("262144") int maxBodyBytes,
        @Min(1_024) @DefaultValue("65536") int maxDocumentCharacters,
        @Min(100) @DefaultValue("2000") int maxTokens,
        @Min(1) @DefaultValue("16") int maxDepth,
        @Min(1) @DefaultValue("5000") int maxCost,
        @Min(0) @DefaultValue("99") int maxAliases,
        @Min(1) @DefaultValue("250") int maxIds,
        @Min(1) @DefaultValue("250") int maxListLength,
        @Min(1) @DefaultValue("10000") int maxStringLength,
        @DefaultValue("5s") Duration timeout,
        @Min(1) @DefaultValue("16") int maxConcurrent,
        @Min(0) @DefaultValue("64") int maxWaiting) {

    /** @throws IllegalArgumentException if the timeout is not positive */
    public ApiLimits {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("spillover.api.timeout must be positive");
        }
    }
}
