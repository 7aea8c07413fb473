package io.spillover.resource;

import io.spillover.platform.api.PageRequest;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what cities hold. Every method that takes many ids answers them all in one statement. */
public interface Resources {

    /** Name of the order by id. */
    String BY_ID = "id";

    /** Returns a resource by its unique id. */
    Optional<Resource> find(String id);

    /** Returns resources by their ids; unknown ones are missing. */
    Map<String, Resource> byIds(Collection<String> ids);

    /** Returns a page of resources ordered by id. */
    List<Resource> page(ResourceQuery query, PageRequest page);

    /** Returns a page of what each city holds, ordered by id; {@code kinds} as in {@link ResourceQuery}. */
    Map<String, List<Resource>> ofCities(Collection<String> cityIds, List<String> kinds, PageRequest page);

    /** Returns all that the cities hold of the kinds (ids; empty for every kind), for ranking. */
    List<Stock> stocksOf(Collection<String> cityIds, Collection<String> kindIds);

    /** Returns a page of the kinds ordered by id. */
    List<ResourceKind> kinds(@Nullable String region, PageRequest page);

    /** Returns kinds by their ids; unknown ones are missing. */
    Map<String, ResourceKind> kindsByIds(Collection<String> ids);

    /**
     * Returns kinds by code or id; a code may stand in several regions.
     *
     * @throws InvalidInputException if one of them stands in no region, naming the argument {@code kinds}
     */
    List<ResourceKind> kindsNamed(Collection<String> codesOrIds);

    /**
     * Writes a new resource with revision 1.
     *
     * @return whether it was written; false if the id is taken by now
     * @throws InvalidInputException if its holder or kind is not in the graph
     */
    boolean insert(Resource resource);

    /**
     * Replaces a resource and raises its revision.
     *
     * @param expectedRevision the revision the caller saw; null to replace whatever is there
     * @throws ConflictException if it has another revision by now, or is gone
     * @throws InvalidInputException if its holder or kind is not in the graph
     */
    void replace(Resource resource, @Nullable Long expectedRevision);
}
