package io.spillover.network;

import io.spillover.platform.api.PageRequest;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cities and what is around them. Every method that takes many ids answers them all in one statement. */
public interface Cities {

    /** Name of the order by id. */
    String BY_ID = "id";

    /** Name of the order by how well the name fits; its key is the number of rows before. */
    String BY_NAME = "name";

    /** Returns a city by its unique id. */
    Optional<City> find(String id);

    /**
     * Returns a city by its code.
     *
     * @param region the region, null if the code is in one region only
     * @throws NotFoundException if there is none
     * @throws InvalidInputException if several regions have this code and none is named
     */
    City get(String code, @Nullable String region);

    /** Returns cities by their ids; unknown ones are missing. */
    Map<String, City> byIds(Collection<String> ids);

    /** Returns a page of cities ordered by id, or by how well the name fits when words are searched. */
    List<City> page(CityQuery query, PageRequest page);

    /** Returns the province of each city. */
    Map<String, Jurisdiction> provincesOf(Collection<String> cityIds);

    /** Returns the coordinating bodies each city is a member of. */
    Map<String, List<Jurisdiction>> bodiesOf(Collection<String> cityIds);

    /** Returns the rivers' passages through each city, in the order of their rivers. */
    Map<String, List<Passage>> passagesOf(Collection<String> cityIds);

    /** Returns the neighbours of each city. */
    Map<String, List<Neighbour>> neighboursOf(Collection<String> cityIds);

    /** Returns a page of the links of each city, ordered by key. */
    Map<String, List<Link>> linksOf(Collection<String> cityIds, PageRequest page);

    /** Returns a page of the facilities in each city, ordered by id. */
    Map<String, List<Facility>> facilitiesOf(Collection<String> cityIds, PageRequest page, @Nullable String kind);

    /** Returns the reservoirs in each city. */
    Map<String, List<Reservoir>> reservoirsOf(Collection<String> cityIds);
}
