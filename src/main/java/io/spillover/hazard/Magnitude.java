package io.spillover.hazard;

import org.jspecify.annotations.Nullable;

/**
 * How big a hazard is at its source; what its mechanism needs is there, the rest is null.
 *
 * @param peakDischargeM3PerS crest of a flood; null if unknown
 * @param massKg mass of a spill into a river
 * @param substance what was spilled or released
 * @param limitMgPerL concentration from which a spill counts
 * @param decayPerDay first-order decay of a spill, 0 for none
 * @param sourceDischargeM3PerS the river's discharge at the source then; null for the season's
 * @param breach of a flood from a broken dam
 * @param release of what travels through the air
 * @param outbreak of an infection
 * @param outage of infrastructure or supply that fails
 * @param area of what exposes the cities it covers; of a flood the rain that makes it, in mm/h
 */
public record Magnitude(
        @Nullable Double peakDischargeM3PerS,
        @Nullable Double massKg,
        @Nullable String substance,
        @Nullable Double limitMgPerL,
        @Nullable Double decayPerDay,
        @Nullable Double sourceDischargeM3PerS,
        @Nullable Breach breach,
        @Nullable Release release,
        @Nullable Outbreak outbreak,
        @Nullable Outage outage,
        @Nullable Area area) {

    /** Makes that of a crest or a spill in a river. */
    public Magnitude(
            @Nullable Double peakDischargeM3PerS,
            @Nullable Double massKg,
            @Nullable String substance,
            @Nullable Double limitMgPerL,
            @Nullable Double decayPerDay,
            @Nullable Double sourceDischargeM3PerS) {
        this(
                peakDischargeM3PerS,
                massKg,
                substance,
                limitMgPerL,
                decayPerDay,
                sourceDischargeM3PerS,
                null,
                null,
                null,
                null,
                null);
    }

    /** Returns what a change makes of it: each part that the change names is replaced as a whole, the others stay. */
    Magnitude with(Magnitude change) {
        return new Magnitude(
                or(change.peakDischargeM3PerS, peakDischargeM3PerS),
                or(change.massKg, massKg),
                or(change.substance, substance),
                or(change.limitMgPerL, limitMgPerL),
                or(change.decayPerDay, decayPerDay),
                or(change.sourceDischargeM3PerS, sourceDischargeM3PerS),
                or(change.breach, breach),
                or(change.release, release),
                or(change.outbreak, outbreak),
                or(change.outage, outage),
                or(change.area, area));
    }

    private static <T> @Nullable T or(@Nullable T changed, @Nullable T old) {
        return changed != null ? changed : old;
    }
}
