package io.spillover.resource;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The little of a resource that ranking needs; thousands are read at once.
 *
 * @param resourceId the resource
 * @param holderId the city that holds it
 * @param holderPopulation people of that city; null if unknown
 * @param quantity how much, in the kind's unit
 * @param readiness from the order to the departure
 * @param rule what the holder keeps for itself
 */
public record Stock(
        String resourceId,
        String holderId,
        @Nullable Long holderPopulation,
        double quantity,
        Duration readiness,
        ReserveRule rule) {

    /** Splits the stock into what is kept and what can be lent. */
    public Reserve reserve() {
        return rule.of(quantity, holderPopulation);
    }
}
