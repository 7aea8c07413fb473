package io.spillover.platform.security;

import io.spillover.problem.ForbiddenException;
import org.springframework.stereotype.Component;

/** Asks whether the caller of the running request may do something; a feature's mutations begin with one of these calls. */
@Component
public class Access {

    private final Jurisdictions jurisdictions;

    Access(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /**
     * Requires a role.
     *
     * @return the caller
     * @throws ForbiddenException if the caller's role is less
     */
    public Caller require(Role role) {
        var caller = Caller.current();
        if (!caller.role().includes(role)) {
            throw new ForbiddenException("This needs the role " + role.text() + "; the key has the role "
                    + caller.role().text() + ".");
        }
        return caller;
    }

    /**
     * Requires a role and that the target lies in the caller's jurisdiction. A place that does not exist lies in no
     * jurisdiction but the unbounded one.
     *
     * @return the caller
     * @throws ForbiddenException if one of them is not given
     */
    public Caller requireWithin(Role role, Place place) {
        var caller = require(role);
        if (!caller.everywhere() && !jurisdictions.contains(caller.jurisdiction(), place)) {
            throw new ForbiddenException("The " + place.kind().name().toLowerCase(java.util.Locale.ROOT) + " \""
                    + place.id() + "\" is outside the key's jurisdiction " + caller.jurisdiction() + ".");
        }
        return caller;
    }

    /**
     * As {@link #requireWithin} for what belongs to no single place, such as an import: the unbounded jurisdiction.
     *
     * @return the caller
     * @throws ForbiddenException if one of them is not given
     */
    public Caller requireEverywhere(Role role) {
        var caller = require(role);
        if (!caller.everywhere()) {
            throw new ForbiddenException(
                    "This needs a key for every jurisdiction; the key is bound to " + caller.jurisdiction() + ".");
        }
        return caller;
    }
}
