package io.spillover.hazard;

import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as somebody declares it.
 *
 * @param region the region it belongs to
 * @param code code inside the region, chosen by whoever declares; null lets the name and the date make one
 * @param name English name
 * @param nameZh Chinese name
 * @param typeCode its hazard type
 * @param mechanism how it travels
 * @param status whether it is real
 * @param source where it starts; of a river point the place is found by river and kilometre
 * @param start when
 * @param duration how long the release or the crest at the source lasts
 * @param magnitude how big it is
 * @param note what should be known about it
 */
public record HazardDraft(
        String region,
        @Nullable String code,
        String name,
        @Nullable String nameZh,
        String typeCode,
        Mechanism mechanism,
        HazardStatus status,
        HazardSource source,
        Instant start,
        Duration duration,
        Magnitude magnitude,
        @Nullable String note) {}
