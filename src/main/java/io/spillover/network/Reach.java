package io.spillover.network;

import io.spillover.quantity.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a river between two of its nodes.
 *
 * @param id unique, region and code
 * @param riverId the river
 * @param seq place along the river, counted from the source
 * @param lengthKm length
 * @param slope drop over length, m/m
 * @param fromKmToMouth upper end on the river's own axis
 * @param toKmToMouth lower end on the river's own axis
 * @param from upper end
 * @param to lower end
 * @param meanDischargeM3PerS mean discharge at the upper end
 * @param floodDischargeM3PerS mean of the flood season at the upper end
 * @param dryDischargeM3PerS mean of the dry season at the upper end
 * @param drainageAreaKm2 at the upper end
 * @param widthM at the upper end
 * @param downstreamReachIds the reaches it flows into: one, two where the river divides, none at the end
 * @param provenance where the facts come from
 */
public record Reach(
        String id,
        String riverId,
        long seq,
        double lengthKm,
        @Nullable Double slope,
        double fromKmToMouth,
        double toKmToMouth,
        GeoPoint from,
        GeoPoint to,
        @Nullable Double meanDischargeM3PerS,
        @Nullable Double floodDischargeM3PerS,
        @Nullable Double dryDischargeM3PerS,
        @Nullable Double drainageAreaKm2,
        @Nullable Double widthM,
        List<String> downstreamReachIds,
        Provenance provenance) {}
