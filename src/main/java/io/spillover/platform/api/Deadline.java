package io.spillover.platform.api;

import graphql.GraphQLContext;
import java.time.Duration;

/**
 * When a request must be answered, on the monotonic clock of this process. Travels in the GraphQL context, so that a request
 * whose caller has gone away stops at its next field.
 *
 * @param nanoTime as of {@link System#nanoTime()}
 */
public record Deadline(long nanoTime) {

    private static final Deadline NONE = new Deadline(Long.MAX_VALUE);

    /** Returns a deadline that long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns the deadline of a running request, or one that never comes where none was set. */
    public static Deadline of(GraphQLContext context) {
        return context.getOrDefault(Deadline.class, NONE);
    }

    /** Returns whether the time is over. */
    public boolean passed() {
        return nanoTime != Long.MAX_VALUE && System.nanoTime() - nanoTime >= 0;
    }

    /** Returns the time that is left, negative if none. */
    public Duration left() {
        return nanoTime == Long.MAX_VALUE ? Duration.ofDays(1) : Duration.ofNanos(nanoTime - System.nanoTime());
    }
}
