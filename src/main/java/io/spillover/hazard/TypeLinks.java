package io.spillover.hazard;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which types of hazards cause which. */
public interface TypeLinks {

    /** Returns what hazards of each type can trigger; a type that triggers nothing known is missing. */
    Map<String, List<TypeLink>> triggeredBy(Collection<String> codes);

    /** Returns by what hazards of each type can be triggered; a type that nothing known triggers is missing. */
    Map<String, List<TypeLink>> triggersOf(Collection<String> codes);
}
