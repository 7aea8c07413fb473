package io.spillover.hazard;

import io.spillover.propagation.TriggerRule;
import java.util.List;

/** Keeps the rules about what may start where something else arrived. */
public interface TriggerRules {

    /** Returns the rules of all regions, ordered by id. Those of a region hold for its places only. */
    List<TriggerRule> all();
}
