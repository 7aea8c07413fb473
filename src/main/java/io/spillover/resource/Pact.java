package io.spillover.resource;

import java.util.Set;

/**
 * An agreement with the cities it binds.
 *
 * @param agreement the agreement
 * @param cityIds every city it binds
 */
public record Pact(Agreement agreement, Set<String> cityIds) {

    /** Takes a copy of the cities. */
    public Pact {
        cityIds = Set.copyOf(cityIds);
    }
}
