package io.spillover.hazard;

import io.spillover.quantity.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a hazard starts.
 *
 * @param kind what it starts at
 * @param placeId id of the city, reservoir or facility; of a river point the reach that holds it; null for an area or a free
 *     point
 * @param riverId the river of a river point, else null
 * @param kmToMouth where on that river
 * @param area what an area covers by name, empty for the others
 * @param point a free point as declared; of a hazard that was read also the location of its city, reservoir or facility
 * @param cityId of a hazard that was read: its city, or the city its reservoir or facility stands in, if that is known
 */
public record HazardSource(
        SourceKind kind,
        @Nullable String placeId,
        @Nullable String riverId,
        @Nullable Double kmToMouth,
        List<Cover> area,
        @Nullable GeoPoint point,
        @Nullable String cityId) {

    /** Takes a copy of the area. */
    public HazardSource {
        area = List.copyOf(area);
    }

    /** Makes one as it is declared, other than a free point. */
    public HazardSource(
            SourceKind kind,
            @Nullable String placeId,
            @Nullable String riverId,
            @Nullable Double kmToMouth,
            List<Cover> area) {
        this(kind, placeId, riverId, kmToMouth, area, null, null);
    }

    /** Returns a free point. */
    public static HazardSource at(GeoPoint point) {
        return new HazardSource(SourceKind.POINT, null, null, null, List.of(), point, null);
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
