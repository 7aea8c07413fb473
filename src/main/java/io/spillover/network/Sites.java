package io.spillover.network;

import io.spillover.platform.api.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads facilities and reservoirs. Every method answers many ids in one statement. */
public interface Sites {

    /** Name of the order by id. */
    String BY_ID = "id";

    /** Returns facilities by their ids; unknown ones are missing. */
    Map<String, Facility> facilitiesByIds(Collection<String> ids);

    /** Returns reservoirs by their ids; unknown ones are missing. */
    Map<String, Reservoir> reservoirsByIds(Collection<String> ids);

    /** Returns a page of the facilities in each city, ordered by id. */
    Map<String, List<Facility>> facilitiesOf(Collection<String> cityIds, PageRequest page, @Nullable String kind);

    /** Returns the reservoirs in each city. */
    Map<String, List<Reservoir>> reservoirsOf(Collection<String> cityIds);
}
