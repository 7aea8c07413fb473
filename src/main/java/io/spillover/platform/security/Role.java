package io.spillover.platform.security;

import java.util.Locale;
import java.util.Optional;

/** What a caller may do; each role may do everything that the ones before it may. */
public enum Role {
    /** Asks. */
    VIEWER,
    /** Declares hazards, runs assessments, asks for and offers resources. */
    PLANNER,
    /** Keeps the data: resources, agreements, imports. */
    STEWARD,
    /** Runs the server. */
    OPERATOR;

    /** Returns whether this role may do what the other one may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** Returns the form used in files, settings and tokens: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a role in any case. */
    public static Optional<Role> find(String text) {
        for (var role : values()) {
            if (role.name().equalsIgnoreCase(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
