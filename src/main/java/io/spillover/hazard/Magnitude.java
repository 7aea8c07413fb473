package io.spillover.hazard;

import org.jspecify.annotations.Nullable;

/**
 * How big a hazard is at its source; what its mechanism needs is there, the rest is null.
 *
 * @param peakDischargeM3PerS crest of a flood; null if unknown
 * @param massKg mass of a spill
 * @param substance what was spilled
 * @param limitMgPerL concentration from which it counts
 * @param decayPerDay first-order decay, 0 for none
 * @param sourceDischargeM3PerS the river's discharge at the source then; null for the season's
 */
public record Magnitude(
        @Nullable Double peakDischargeM3PerS,
        @Nullable Double massKg,
        @Nullable String substance,
        @Nullable Double limitMgPerL,
        @Nullable Double decayPerDay,
        @Nullable Double sourceDischargeM3PerS) {}
