package io.spillover.hazard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a hazard starts.
 *
 * @param kind what it starts at
 * @param placeId id of the city, reservoir or facility; of a river point the reach that holds it; null for an area
 * @param riverId the river of a river point, else null
 * @param kmToMouth where on that river
 * @param area what an area covers, empty for the others
 */
public record HazardSource(
        SourceKind kind,
        @Nullable String placeId,
        @Nullable String riverId,
        @Nullable Double kmToMouth,
        List<Cover> area) {

    /** Takes a copy of the area. */
    public HazardSource {
        area = List.copyOf(area);
    }

    /**
     * One place that an area covers.
     *
     * @param city whether it is a city; a reach otherwise
     * @param id its id
     * @param share how much of it is covered, 0 to 1
     */
    public record Cover(boolean city, String id, double share) {}
}
