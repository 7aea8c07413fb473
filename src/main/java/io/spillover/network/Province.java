package io.spillover.network;

import org.jspecify.annotations.Nullable;

/**
 * The level of government between city and country.
 *
 * @param id unique, region and code
 * @param region the region's id
 * @param code code inside the region
 * @param name English name
 * @param nameZh Chinese name
 * @param provenance where the facts come from
 */
public record Province(
        String id,
        String region,
        String code,
        String name,
        @Nullable String nameZh,
        Provenance provenance) {}
