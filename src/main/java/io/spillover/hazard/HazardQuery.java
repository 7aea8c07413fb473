package io.spillover.hazard;

import io.spillover.quantity.Category;
import org.jspecify.annotations.Nullable;

/**
 * Which hazards are asked for; null does not restrict.
 *
 * @param region only this region
 * @param status only with this status
 * @param category only of this category
 * @param ended only ended ones, or only those that go on
 */
public record HazardQuery(
        @Nullable String region,
        @Nullable HazardStatus status,
        @Nullable Category category,
        @Nullable Boolean ended) {}
