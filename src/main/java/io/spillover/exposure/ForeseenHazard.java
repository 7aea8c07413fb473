package io.spillover.exposure;

import io.spillover.exposure.PlaceNames.Name;
import io.spillover.hazard.HazardType;
import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A predicted secondary hazard. It exposes nobody in the graph, takes no stock and is no hazard until somebody declares it.
 *
 * @param ordinal counts from 1 in order of the likely start
 * @param parent ordinal of what starts it along the likeliest chain, 0 for the primary hazard
 * @param cause what starts it, the primary hazard's name or another's type and place
 * @param type its type, null if the graph does not know it
 * @param mechanism how it travels
 * @param place where the condition of the rule is met
 * @param startsAt where it starts
 * @param starts when
 * @param probability by the low, likely and high probabilities of the rules
 * @param drawn the likely probability with its binomial interval where courses were drawn, else null
 * @param chains last steps known to lead to it
 * @param depth steps of the likeliest chain
 * @param rule the rule of its last step
 * @param computed whether an engine computed where it goes
 * @param cities it would expose, in order of their likely arrival
 */
public record ForeseenHazard(
        int ordinal,
        int parent,
        Name cause,
        @Nullable HazardType type,
        Mechanism mechanism,
        ForeseenPlace place,
        ForeseenPlace startsAt,
        TimeBand starts,
        Band probability,
        @Nullable Probability drawn,
        int chains,
        int depth,
        Rule rule,
        boolean computed,
        List<ForeseenCity> cities) {

    /** Takes a copy of the cities. */
    public ForeseenHazard {
        cities = List.copyOf(cities);
    }

    /**
     * The rule as it was met.
     *
     * @param id its id
     * @param basis on what it rests, in English
     * @param basisZh the same in Chinese, null if there is none
     * @param ratio whether a ratio to the usual or the limit is compared; the intensity otherwise
     * @param atLeast from which on it is met
     * @param found what was found at the place
     * @param unit of both, empty for a ratio
     */
    public record Rule(
            String id,
            String basis,
            @Nullable String basisZh,
            boolean ratio,
            double atLeast,
            double found,
            String unit) {}
}
