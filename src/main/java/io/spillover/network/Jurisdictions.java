package io.spillover.network;

import io.spillover.platform.api.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what cities belong to: provinces and coordinating bodies. Every method answers many ids in one statement. */
public interface Jurisdictions {

    /** Name of the order by id. */
    String BY_ID = "id";

    /** Returns provinces by their ids; unknown ones are missing. */
    Map<String, Province> provincesByIds(Collection<String> ids);

    /** Returns coordinating bodies by their ids; unknown ones are missing. */
    Map<String, CoordinatingBody> bodiesByIds(Collection<String> ids);

    /** Returns the province of each city. */
    Map<String, Province> provincesOf(Collection<String> cityIds);

    /** Returns the coordinating bodies each city is a member of. */
    Map<String, List<CoordinatingBody>> bodiesOf(Collection<String> cityIds);

    /** Returns a page of the member cities of each coordinating body, ordered by id. */
    Map<String, List<City>> membersOf(Collection<String> bodyIds, PageRequest page);
}
