package io.spillover.sharing;

import io.spillover.resource.Reserve;
import io.spillover.resource.Resource;
import io.spillover.resource.Stock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one holder can lend of one resource, and when it is there.
 *
 * @param resource the resource
 * @param stock the figures the rest is reckoned from
 * @param reserve what the holder keeps and what is left
 * @param way how it travels, to whom, and by which right
 * @param arrival earliest arrival at the receiver
 * @param need when the receiver is likely hit; null if it is not known to be exposed
 */
public record Shareable(
        Resource resource,
        Stock stock,
        Reserve reserve,
        Way way,
        Instant arrival,
        @Nullable Need need) {

    /**
     * When the hazard is likely at the receiver.
     *
     * @param first first arrival
     * @param peak the worst
     */
    public record Need(Instant first, Instant peak) {}
}
