package io.spillover.exposure;

import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One city that a hazard reaches, as one assessment found it. Immutable.
 *
 * @param id unique: assessment and city
 * @param assessmentId the assessment it belongs to
 * @param hazardId the hazard
 * @param cityId the city
 * @param mechanism how it came
 * @param situation how source and city relate
 * @param position how close to the seat it comes
 * @param arrival when
 * @param intensity how strong
 * @param severity how bad, by a documented rule
 * @param warningColour the colour of a warning, by a documented rule
 * @param people how many people, by stated shares; null if nobody knows how many live there
 * @param rank its place by first arrival, from 1
 * @param steps the chain that carried it there, from the source; at most {@link #MOST_STEPS}
 * @param truncated whether steps were left out
 * @param likelyBelowThreshold whether only the upper bound of the intensity reaches the threshold
 * @param probability how likely the city is exposed; null where no course was drawn
 * @param counterfactual what would have removed or delayed it most; null if nothing on the way would
 */
public record Exposure(
        String id,
        String assessmentId,
        String hazardId,
        String cityId,
        Mechanism mechanism,
        Situation situation,
        Position position,
        Arrival arrival,
        Intensity intensity,
        Severity severity,
        WarningColour warningColour,
        @Nullable People people,
        int rank,
        List<Step> steps,
        boolean truncated,
        boolean likelyBelowThreshold,
        @Nullable Probability probability,
        @Nullable Counterfactual counterfactual) {

    /** Most steps of an explanation. */
    public static final int MOST_STEPS = 64;

    /** Takes a copy of the steps. */
    public Exposure {
        steps = List.copyOf(steps);
    }
}
