package io.spillover.exposure;

import java.util.List;

/**
 * An assumption an assessment rests on, or a caveat about it: a stable code with its facts.
 *
 * @param code stable code, for example {@code DRIVERS_COMONOTONE}
 * @param caveat whether it is a caveat; an assumption otherwise
 * @param facts numbers and names in the form {@code name=value}
 */
public record Remark(String code, boolean caveat, List<String> facts) {

    /** Takes a copy of the facts. */
    public Remark {
        facts = List.copyOf(facts);
    }
}
