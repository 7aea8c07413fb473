package io.spillover.hazard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is let into the air: gas, smoke or dust (a mass), or volcanic ash (a column).
 *
 * @param massKg released in all; null for ash
 * @param heightM height of the release above the ground; null for ash
 * @param limitMgPerM3 concentration at the ground from which it counts; null for ash
 * @param plumeHeightKm height of the eruption column above the vent; null for a mass
 * @param fallMPerS speed at which the ash that counts falls; null for a mass
 * @param urban whether the ground around is built up; not, if it is left out
 * @param winds the wind over time, in order; the first holds from the start on
 */
public record Release(
        @Nullable Double massKg,
        @Nullable Double heightM,
        @Nullable Double limitMgPerM3,
        @Nullable Double plumeHeightKm,
        @Nullable Double fallMPerS,
        @Nullable Boolean urban,
        List<Wind> winds) {

    /** Takes a copy of the winds; none if they are left out. */
    public Release {
        winds = Lists.copy(winds);
    }

    /** Returns whether the ground around is built up. */
    @Override
    public Boolean urban() {
        return Boolean.TRUE.equals(urban);
    }

    /** Returns whether it is volcanic ash. */
    public boolean ash() {
        return plumeHeightKm != null;
    }

    /**
     * The wind from a moment on.
     *
     * @param since from when; null from the start of the hazard
     * @param speedMPerS speed at the height of transport
     * @param fromDegrees direction it comes from, degrees clockwise from north
     * @param stability Pasquill's class of the air
     */
    public record Wind(@Nullable Instant since, double speedMPerS, double fromDegrees, Stability stability) {}

    /** Pasquill's classes of stability. */
    public enum Stability {
        /** Very unstable. */
        A,
        /** Unstable. */
        B,
        /** Slightly unstable. */
        C,
        /** Neutral. */
        D,
        /** Slightly stable. */
        E,
        /** Stable. */
        F
    }
}
