package io.spillover.exposure;

import java.util.Set;

/** Which kinds of facilities can leak something into water or air. */
final class Hazardous {

    private static final Set<String> KINDS = Set.of("chemical_plant", "nuclear_plant", "plant", "tank_farm", "mine");

    private Hazardous() {}

    static boolean canLeak(String kind) {
        return KINDS.contains(kind);
    }
}
