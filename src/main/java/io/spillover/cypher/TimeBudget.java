package io.spillover.cypher;

import java.time.Duration;

/**
 * How much time the work on this thread has left. {@link Graph} gives no query more than that, because the driver does not end
 * a query whose thread is interrupted: only the server's own timeout does.
 */
public final class TimeBudget {

    private static final ThreadLocal<Long> END = new ThreadLocal<>();
    private static final Duration LEAST = Duration.ofMillis(1);

    private TimeBudget() {}

    /** Runs the work; queries that it makes on this thread end when the time is over. */
    public static void within(Duration time, Runnable work) {
        END.set(System.nanoTime() + time.toNanos());
        try {
            work.run();
        } finally {
            END.remove();
        }
    }

    /** Returns the smaller of the given time and what is left on this thread, at least one millisecond. */
    static Duration atMost(Duration time) {
        var end = END.get();
        if (end == null) {
            return time;
        }
        var left = Duration.ofMillis((end - System.nanoTime()) / 1_000_000);
        if (left.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return left.compareTo(time) < 0 ? left : time;
    }
}
