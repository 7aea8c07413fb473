package io.spillover.hazard;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a hazard; null leaves a field as it is.
 *
 * @param expectedRevision the revision the caller saw; null to change whatever is there
 * @param name English name
 * @param nameZh Chinese name
 * @param status whether it is real
 * @param start when it starts
 * @param duration how long the release or the crest at the source lasts
 * @param magnitude fields of the magnitude that change
 * @param note what should be known about it
 */
public record HazardChange(
        @Nullable Long expectedRevision,
        @Nullable String name,
        @Nullable String nameZh,
        @Nullable HazardStatus status,
        @Nullable Instant start,
        @Nullable Duration duration,
        Magnitude magnitude,
        @Nullable String note) {}
