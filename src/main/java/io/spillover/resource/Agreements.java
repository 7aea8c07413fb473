package io.spillover.resource;

import io.spillover.platform.api.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the agreements between cities. Every method that takes many ids answers them all in one statement. */
public interface Agreements {

    /** Name of the order by id. */
    String BY_ID = "id";

    /** Returns agreements by their ids; unknown ones are missing. */
    Map<String, Agreement> byIds(Collection<String> ids);

    /** Returns a page of the agreements ordered by id. */
    List<Agreement> page(PageRequest page);

    /** Returns a page of the agreements each city is bound by, ordered by id. */
    Map<String, List<Agreement>> ofCities(Collection<String> cityIds, PageRequest page);

    /** Returns a page of the ids of the cities each agreement binds, in order. */
    Map<String, List<String>> membersOf(Collection<String> agreementIds, PageRequest page);

    /** Returns the agreements that bind at least one of the cities, in force or not, ordered by id, with all they bind. */
    List<Pact> binding(Collection<String> cityIds);
}
