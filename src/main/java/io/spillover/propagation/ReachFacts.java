package io.spillover.propagation;

import io.spillover.quantity.Quality;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a river between two places, as it is handed to {@link World.Builder}.
 *
 * @param id unique
 * @param riverId the river it belongs to
 * @param seq position in that river, rising downstream
 * @param lengthKm along the river; 0 is read as 0.1 km
 * @param slope drop of the water level over length, NaN if unknown
 * @param fromKmToMouth upper end on the river's own axis
 * @param toKmToMouth lower end on the river's own axis
 * @param upper the upper end
 * @param lower the lower end; at a confluence it may state the flow below the confluence, which is then corrected
 * @param quality how well the length is known
 * @param downstreamId the reach it flows into, null at a river's end
 * @param branchId a second reach it flows into where the river divides, else null
 * @param branchShare the share of the water that takes the branch, 0 to 1
 */
public record ReachFacts(
        String id,
        String riverId,
        int seq,
        double lengthKm,
        double slope,
        double fromKmToMouth,
        double toKmToMouth,
        SectionFacts upper,
        SectionFacts lower,
        Quality quality,
        @Nullable String downstreamId,
        @Nullable String branchId,
        double branchShare) {

    /** @throws IllegalArgumentException if a length, a position or a share is impossible */
    public ReachFacts {
        if (!(lengthKm >= 0 && lengthKm < 1e5)) {
            throw new IllegalArgumentException("Reach " + id + ": length " + lengthKm + " km is not a length");
        }
        if (!(toKmToMouth > -1 && fromKmToMouth >= toKmToMouth && fromKmToMouth < 1e5)) {
            throw new IllegalArgumentException(
                    "Reach " + id + ": from km " + fromKmToMouth + " to km " + toKmToMouth + " does not go downstream");
        }
        if (!(branchShare >= 0 && branchShare < 1)) {
            throw new IllegalArgumentException("Reach " + id + ": branch share " + branchShare + " is not in 0 to 1");
        }
    }
}
