package io.spillover.network;

import io.spillover.platform.api.PageRequest;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cities and what ties them to one another. Every method that takes many ids answers them all in one statement. */
public interface Cities {

    /** Name of the order by id. */
    String BY_ID = "id";

    /** Name of the order by how well the name fits; its key is the score. */
    String BY_FIT = "fit";

    /** Name of the order of links and supplies by their key. */
    String BY_KEY = "key";

    /** Returns a city by its unique id. */
    Optional<City> find(String id);

    /**
     * Returns a city by its code.
     *
     * @param region the region, null if the code is in one region only
     * @throws InvalidInputException if several regions have this code and none is named
     */
    Optional<City> findByCode(String code, @Nullable String region);

    /**
     * Returns a city by its code.
     *
     * @param region the region, null if the code is in one region only
     * @throws NotFoundException if there is none
     * @throws InvalidInputException if several regions have this code and none is named
     */
    default City get(String code, @Nullable String region) {
        return findByCode(code, region)
                .orElseThrow(() -> new NotFoundException("city", region == null ? code : region + ":" + code));
    }

    /** Returns cities by their ids; unknown ones are missing. */
    Map<String, City> byIds(Collection<String> ids);

    /** Returns a page of cities ordered by id. */
    List<City> page(CityQuery query, PageRequest page);

    /** Returns a page of the cities whose name holds all the words, ordered by how well it fits. */
    List<CityMatch> search(String words, CityQuery query, PageRequest page);

    /** Returns the rivers' passages through each city, in the order of their rivers. */
    Map<String, List<Passage>> passagesOf(Collection<String> cityIds);

    /** Returns the neighbours of each city. */
    Map<String, List<Neighbour>> neighboursOf(Collection<String> cityIds);

    /** Returns a page of the links of each city, ordered by key. */
    Map<String, List<Link>> linksOf(Collection<String> cityIds, PageRequest page);

    /** Returns a page of what each city's sectors supply, ordered by key. */
    Map<String, List<Supply>> suppliesOf(Collection<String> cityIds, PageRequest page);

    /** Returns a page of what each city's sectors are supplied with, ordered by key. */
    Map<String, List<Supply>> suppliesTo(Collection<String> cityIds, PageRequest page);
}
