package io.spillover.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that spans cities: a basin committee, the office of a city cluster.
 *
 * @param id unique, region and code
 * @param region the region's id
 * @param code code inside the region
 * @param name English name
 * @param nameZh Chinese name
 * @param kind {@code BASIN_COMMITTEE}, {@code CITY_CLUSTER} or {@code OTHER}
 * @param categories hazard categories it has an office for
 * @param provenance where the facts come from
 */
public record CoordinatingBody(
        String id,
        String region,
        String code,
        String name,
        @Nullable String nameZh,
        String kind,
        List<String> categories,
        Provenance provenance) {

    /** Takes a copy of the categories. */
    public CoordinatingBody {
        categories = List.copyOf(categories);
    }
}
