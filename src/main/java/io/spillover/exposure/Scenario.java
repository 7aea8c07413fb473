package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import java.util.List;

/**
 * A hypothetical case.
 *
 * @param hazard the hazard it is about, stored or not
 * @param stored whether today's answer knows the hazard as it is; a hypothetical hazard is compared with nothing at all
 * @param changes what is different
 * @param chances how probabilities are found
 */
public record Scenario(Hazard hazard, boolean stored, List<Change> changes, Chances chances) {

    /** Most changes of one scenario. */
    public static final int MOST_CHANGES = 50;

    /** Takes a copy of the changes. */
    public Scenario {
        changes = List.copyOf(changes);
    }
}
