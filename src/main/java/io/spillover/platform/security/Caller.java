package io.spillover.platform.security;

import io.spillover.problem.ForbiddenException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks. A GraphQL controller method takes it as a parameter.
 *
 * @param name the key's id or the token's subject; for logs and records, not secret
 * @param role what the caller may do
 * @param jurisdiction where: the graph id of a city, province, country or coordinating body such as {@code china:110000}, or
 *     {@link #EVERYWHERE}
 */
public record Caller(String name, Role role, String jurisdiction) {

    /** The jurisdiction that has no bounds. */
    public static final String EVERYWHERE = "*";

    /** @throws IllegalArgumentException if the jurisdiction is blank */
    public Caller {
        if (jurisdiction.isBlank()) {
            throw new IllegalArgumentException("A caller needs a jurisdiction; * stands for all");
        }
    }

    /** Returns whether the jurisdiction has no bounds. */
    public boolean everywhere() {
        return jurisdiction.equals(EVERYWHERE);
    }

    /**
     * Returns the caller of the running request.
     *
     * @throws ForbiddenException if nobody has been recognised
     */
    public static Caller current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new ForbiddenException("This needs a key.");
    }
}
