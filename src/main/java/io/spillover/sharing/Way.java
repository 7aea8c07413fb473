package io.spillover.sharing;

import io.spillover.resource.Agreement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a holder reaches the receiver it can help first.
 *
 * @param receiverId that receiver
 * @param agreement the agreement in force that binds both; null where there is none and the law is the ground
 * @param activation from the request to the order, by that agreement or as assumed for the law
 * @param travel travel time with all transfers
 * @param route the legs in order
 */
public record Way(
        String receiverId, @Nullable Agreement agreement, Duration activation, Duration travel, List<Leg> route) {

    /** Takes a copy of the route. */
    public Way {
        route = List.copyOf(route);
    }

    /** Returns the time from the request to the arrival of something that is ready at once. */
    public Duration lead() {
        return activation.plus(travel);
    }
}
