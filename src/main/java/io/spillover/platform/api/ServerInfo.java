package io.spillover.platform.api;

import java.time.Duration;

/**
 * What the server says about itself.
 *
 * @param version of the application
 * @param limits what one request may cost
 */
public record ServerInfo(String version, Limits limits) {

    /** The limits a client should know; see {@link ApiLimits}. */
    public record Limits(
            int maxBodyBytes,
            int maxDocumentCharacters,
            int maxTokens,
            int maxDepth,
            int maxCost,
            int maxAliases,
            int maxPageSize,
            int maxIds,
            int maxListLength,
            int maxStringLength,
            Duration timeout) {}
}
