package io.spillover.hazard;

import io.spillover.quantity.Category;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Quality;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event or warning with an identity that survives borders.
 *
 * @param id unique, region and code
 * @param region the region it belongs to
 * @param code code inside the region
 * @param name English name
 * @param nameZh Chinese name
 * @param typeCode its hazard type
 * @param category its category
 * @param mechanism how it travels
 * @param status whether it is real
 * @param revision counts its changes, from 1
 * @param source where it starts
 * @param start when
 * @param duration how long the release or the crest at the source lasts
 * @param endedAt when it was declared ended, null while it goes on
 * @param magnitude how big it is
 * @param note what should be known about it, in English
 * @param noteZh the same in Chinese
 * @param quality how well its facts are known
 * @param provenance where they come from
 */
public record Hazard(
        String id,
        String region,
        String code,
        String name,
        @Nullable String nameZh,
        String typeCode,
        Category category,
        Mechanism mechanism,
        HazardStatus status,
        long revision,
        HazardSource source,
        Instant start,
        Duration duration,
        @Nullable Instant endedAt,
        Magnitude magnitude,
        @Nullable String note,
        @Nullable String noteZh,
        Quality quality,
        String provenance) {}
