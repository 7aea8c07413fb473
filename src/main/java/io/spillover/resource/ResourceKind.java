package io.spillover.resource;

import io.spillover.network.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that can be lent.
 *
 * @param id unique, region and code
 * @param region the region's id
 * @param code code inside the region, for example {@code boat}
 * @param name English name
 * @param nameZh Chinese name
 * @param unit what its quantities count, for example {@code piece} or {@code L/d}
 * @param category what sort of thing it is
 * @param provenance where the facts come from
 */
public record ResourceKind(
        String id,
        String region,
        String code,
        String name,
        @Nullable String nameZh,
        String unit,
        ResourceCategory category,
        Provenance provenance) {}
