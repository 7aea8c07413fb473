package io.spillover.exposure;

import io.spillover.quantity.Band;
import org.jspecify.annotations.Nullable;

/**
 * How strong it is where it counts, at the seat or the point reached.
 *
 * @param value the band
 * @param unit its unit, for example {@code mg/L}
 * @param measure what is measured, for example {@code peak concentration}
 * @param ratio likely value over what it is compared with: the limit of a spill, the flood-season discharge of a flood; null if
 *     there is nothing to compare with
 * @param limit that value, in the same unit; null if there is none
 */
public record Intensity(
        Band value,
        String unit,
        String measure,
        @Nullable Double ratio,
        @Nullable Double limit) {}
