package io.spillover.resource;

import io.spillover.network.Provenance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something one city holds and may lend.
 *
 * @param id unique, region and code
 * @param region the region's id
 * @param code code inside the region
 * @param kindId what it is
 * @param type how capable, 1 (most) to 4
 * @param name English name
 * @param nameZh Chinese name
 * @param holderId the city that holds it
 * @param quantity how much, in the kind's unit
 * @param readiness from the order to the departure
 * @param rule what the holder keeps for itself
 * @param revision counts the changes since it was loaded: 0 as loaded, 1 or more as somebody said
 * @param provenance where the facts come from
 */
public record Resource(
        String id,
        String region,
        String code,
        String kindId,
        int type,
        String name,
        @Nullable String nameZh,
        String holderId,
        double quantity,
        Duration readiness,
        ReserveRule rule,
        long revision,
        Provenance provenance) {}
