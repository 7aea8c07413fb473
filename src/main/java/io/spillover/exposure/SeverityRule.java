package io.spillover.exposure;

import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How bad an exposure is.
 *
 * <p>A slick above its limit: by whose water it stops, after the National Environmental Emergency Plan (State Council, China,
 * 2014): especially major where a prefecture-level city must stop its intake, major for a county-level city, considerable for a
 * township. That a seat within 15 km draws from the river is assumed; near the seat counts as county, the territory as township.
 *
 * <p>A flood: by its peak over the mean discharge of the flood season there: from 2.5 especially major, from 2 major, from 1.5
 * considerable. These thresholds are assumed; return periods would say more and are not in the data.
 */
final class SeverityRule {

    private static final double ESPECIALLY_MAJOR = 2.5;
    private static final double MAJOR = 2;
    private static final double CONSIDERABLE = 1.5;

    private SeverityRule() {}

    static Severity of(
            Mechanism mechanism, Position position, String rank, @Nullable Double ratio, boolean likelyBelow) {
        if (likelyBelow) {
            return Severity.ORDINARY;
        }
        return mechanism == Mechanism.RIVER_FLOOD ? flood(ratio == null ? 0 : ratio) : slick(position, rank);
    }

    private static Severity slick(Position position, String rank) {
        return switch (position) {
            case SEAT -> rank.equals("county_level_direct") ? Severity.MAJOR : Severity.ESPECIALLY_MAJOR;
            case NEAR -> Severity.MAJOR;
            case TERRITORY -> Severity.CONSIDERABLE;
        };
    }

    private static Severity flood(double ratio) {
        if (ratio >= ESPECIALLY_MAJOR) {
            return Severity.ESPECIALLY_MAJOR;
        }
        if (ratio >= MAJOR) {
            return Severity.MAJOR;
        }
        return ratio >= CONSIDERABLE ? Severity.CONSIDERABLE : Severity.ORDINARY;
    }

    /** The warning that fits: red to blue by severity where it is likely, never above blue where only the upper bound gets there. */
    static WarningColour colour(Severity severity, boolean likelyBelow) {
        if (likelyBelow) {
            return WarningColour.BLUE;
        }
        return switch (severity) {
            case ESPECIALLY_MAJOR -> WarningColour.RED;
            case MAJOR -> WarningColour.ORANGE;
            case CONSIDERABLE -> WarningColour.YELLOW;
            case ORDINARY -> WarningColour.BLUE;
        };
    }
}
