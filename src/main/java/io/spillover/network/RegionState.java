package io.spillover.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A region in the graph.
 *
 * @param id the folder's name
 * @param name English name
 * @param nameZh Chinese name
 * @param licence under which its facts may be used
 * @param networkVersion changes with every change of the network, never with stocks
 * @param loadedAt when its load was complete
 */
public record RegionState(
        String id,
        String name,
        @Nullable String nameZh,
        String licence,
        String networkVersion,
        @Nullable Instant loadedAt) {}
