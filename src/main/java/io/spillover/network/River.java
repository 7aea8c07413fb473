package io.spillover.network;

import org.jspecify.annotations.Nullable;

/**
 * A river, a line of reaches with one axis of kilometres that counts up from its mouth.
 *
 * @param id unique, region and code
 * @param region the region's id
 * @param code code inside the region
 * @param name English name
 * @param nameZh Chinese name
 * @param basin the river basin
 * @param lengthKm length of the axis
 * @param parentRiverId the river it flows into
 * @param joinsParentKm where, in km to that river's mouth
 * @param provenance where the facts come from
 */
public record River(
        String id,
        String region,
        String code,
        String name,
        @Nullable String nameZh,
        @Nullable String basin,
        @Nullable Double lengthKm,
        @Nullable String parentRiverId,
        @Nullable Double joinsParentKm,
        Provenance provenance) {}
