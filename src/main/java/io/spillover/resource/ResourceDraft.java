package io.spillover.resource;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A resource as somebody declares it.
 *
 * @param id its id, {@code <region>:<code>}; null lets one be made
 * @param expectedRevision the revision the caller saw; null to write whatever is there
 * @param holder the city that holds it: a code or an id
 * @param region the region of a code
 * @param kind the kind's code or id
 * @param type how capable, 1 (most) to 4
 * @param name English name; null for the kind's
 * @param nameZh Chinese name; null for the kind's when the English name is null too
 * @param quantity how much, in the kind's unit
 * @param readiness from the order to the departure
 * @param reserveShare share of the stock that the holder keeps
 * @param reservePer1000 what it keeps for each 1,000 people, in the kind's unit
 * @param source where the figures come from, in a few words; null for {@code declared}
 */
public record ResourceDraft(
        @Nullable String id,
        @Nullable Long expectedRevision,
        String holder,
        @Nullable String region,
        String kind,
        int type,
        @Nullable String name,
        @Nullable String nameZh,
        double quantity,
        Duration readiness,
        @Nullable Double reserveShare,
        @Nullable Double reservePer1000,
        @Nullable String source) {}
