package io.spillover.sharing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows which cities have a hazard of their own. */
public interface BusyCities {

    /**
     * Returns the ids of cities exposed to an actual hazard that has begun by then and is likely not over for them.
     *
     * @param exceptHazardId a hazard that does not count; null for none
     */
    Set<String> at(Instant time, @Nullable String exceptHazardId);
}
