package io.spillover.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A province, a country or a coordinating body: something that cities are part or member of.
 *
 * @param id unique, region and code
 * @param region the region's id
 * @param code code inside the region
 * @param name English name
 * @param nameZh Chinese name
 * @param kind {@code PROVINCE}, {@code COUNTRY}, or the kind of a coordinating body
 * @param categories hazard categories a coordinating body has an office for; empty for the others
 * @param provenance where the facts come from
 */
public record Jurisdiction(
        String id,
        String region,
        String code,
        String name,
        @Nullable String nameZh,
        String kind,
        List<String> categories,
        Provenance provenance) {}
