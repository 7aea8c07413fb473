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
 * considerable. These thresholds are assumed; return periods would say more and are not in the data. An area goes by the same
 * steps over the intensity from which it counts.
 *
 * <p>A gas: by its concentration over the limit at the point nearest to the seat: from 10 especially major, from 3 major, else
 * considerable; one grade less where it only crosses the territory. For chlorine with AEGL-2 as the limit, ten times is AEGL-3.
 * Steps assumed.
 *
 * <p>An outage: by the share of the service that is lost: from 0.8 especially major, from 0.5 major, from 0.2 considerable. An
 * outbreak: by the share of the people infectious at the peak if nothing is done: from 0.05, 0.01 and 0.001. Steps assumed.
 */
final class SeverityRule {

    private static final double ESPECIALLY_MAJOR = 2.5;
    private static final double MAJOR = 2;
    private static final double CONSIDERABLE = 1.5;

    private SeverityRule() {}

    /**
     * What is looked at.
     *
     * @param position how close to the seat it comes
     * @param rank of the city
     * @param ratio over the limit or threshold, null without one
     * @param intensity likely, in the unit of the mechanism
     * @param population of the city, null if unknown
     */
    record Facts(
            Position position,
            String rank,
            @Nullable Double ratio,
            double intensity,
            @Nullable Long population) {}

    static Severity of(Mechanism mechanism, Facts facts, boolean likelyBelow) {
        if (likelyBelow) {
            return Severity.ORDINARY;
        }
        var ratio = facts.ratio();
        double over = ratio == null ? 0 : ratio;
        return switch (mechanism) {
            case RIVER_POLLUTANT -> slick(facts.position(), facts.rank());
            case RIVER_FLOOD, FOOTPRINT, TRIGGERED -> graded(over, CONSIDERABLE, MAJOR, ESPECIALLY_MAJOR);
            case AIRBORNE -> gas(over, facts.position());
            case INFRASTRUCTURE, SUPPLY_CHAIN -> graded(facts.intensity(), 0.2, 0.5, 0.8);
            case EPIDEMIC -> graded(shareOf(facts.intensity(), facts.population()), 0.001, 0.01, 0.05);
        };
    }

    private static double shareOf(double people, @Nullable Long population) {
        return population == null || population <= 0 ? 0 : people / population;
    }

    private static Severity gas(double ratio, Position position) {
        boolean passing = position == Position.TERRITORY;
        if (ratio >= 10) {
            return passing ? Severity.MAJOR : Severity.ESPECIALLY_MAJOR;
        }
        if (ratio >= 3) {
            return passing ? Severity.CONSIDERABLE : Severity.MAJOR;
        }
        return passing ? Severity.ORDINARY : Severity.CONSIDERABLE;
    }

    private static Severity slick(Position position, String rank) {
        return switch (position) {
            case SEAT -> rank.equals("county_level_direct") ? Severity.MAJOR : Severity.ESPECIALLY_MAJOR;
            case NEAR -> Severity.MAJOR;
            case TERRITORY -> Severity.CONSIDERABLE;
        };
    }

    private static Severity graded(double value, double considerable, double major, double especiallyMajor) {
        if (value >= especiallyMajor) {
            return Severity.ESPECIALLY_MAJOR;
        }
        if (value >= major) {
            return Severity.MAJOR;
        }
        return value >= considerable ? Severity.CONSIDERABLE : Severity.ORDINARY;
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
