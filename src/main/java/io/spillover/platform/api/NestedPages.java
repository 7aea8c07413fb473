package io.spillover.platform.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * A paged field below a list, such as {@code City.exposures(first, after)}: one statement for the whole level instead of one
 * for each parent. Made once in a controller's constructor:
 *
 * <pre>{@code
 * this.exposures = NestedPages.register(registry, "City.exposures", exposures::pagesOf, row -> new Cursor("id", row.id(), row.id()));
 *
 * @SchemaMapping
 * CompletableFuture<Connection<Exposure>> exposures(City city, PageRequest page, DataFetchingEnvironment env) {
 *     return exposures.load(env, city.id(), page, Filter.NONE);
 * }
 * }</pre>
 *
 * The store's statement limits for each parent: {@code UNWIND $ids AS id CALL (id) { MATCH … WHERE … > $after … ORDER BY …
 * LIMIT $limit RETURN … } RETURN id, …}. Fields that ask for different pages in one query cost one statement for each page.
 *
 * @param <T> a row
 * @param <F> the field's other arguments, a record or {@code Boolean} and the like, compared by value
 */
public final class NestedPages<T, F> {

    /** Reads the pages of many parents together. */
    @FunctionalInterface
    public interface Loader<T, F> {

        /**
         * Reads up to {@link PageRequest#limit()} rows for each parent.
         *
         * @param parentIds ids of the parents, no id twice
         * @param page which page of each
         * @param filter the field's other arguments
         * @return the rows in order by parent; a parent without rows may be missing
         */
        Map<String, List<T>> load(Collection<String> parentIds, PageRequest page, F filter);
    }

    private record Key<F>(String parentId, PageRequest page, F filter) {}

    private record Request<F>(PageRequest page, F filter) {}

    private final String name;
    private final Loader<T, F> loader;
    private final Function<? super T, Cursor> cursor;

    private NestedPages(String name, Loader<T, F> loader, Function<? super T, Cursor> cursor) {
        this.name = name;
        this.loader = loader;
        this.cursor = cursor;
    }

    /**
     * Registers the loader under a name that is unique in the application.
     *
     * @param name the field, for example {@code "City.exposures"}
     * @param cursor makes a row's cursor
     */
    public static <T, F> NestedPages<T, F> register(
            BatchLoaderRegistry registry, String name, Loader<T, F> loader, Function<? super T, Cursor> cursor) {
        var pages = new NestedPages<T, F>(name, loader, cursor);
        registry.<Key<F>, Connection<T>>forName(name)
                .registerMappedBatchLoader((keys, env) -> Mono.fromSupplier(() -> pages.loadAll(keys)));
        return pages;
    }

    /**
     * Asks for one parent's page; answered together with all others of the level.
     *
     * @param env the field's environment
     * @param parentId id of the parent as the loader knows it
     */
    public CompletableFuture<Connection<T>> load(
            DataFetchingEnvironment env, String parentId, PageRequest page, F filter) {
        var dataLoader = env.<Key<F>, Connection<T>>getDataLoader(name);
        if (dataLoader == null) {
            throw new IllegalStateException("No batch loader " + name);
        }
        return dataLoader.load(new Key<>(parentId, page, filter));
    }

    private Map<Key<F>, Connection<T>> loadAll(Set<Key<F>> keys) {
        var byRequest = keys.stream()
                .collect(Collectors.groupingBy(
                        key -> new Request<>(key.page(), key.filter()), LinkedHashMap::new, Collectors.toList()));
        Map<Key<F>, Connection<T>> answers = new HashMap<>();
        byRequest.forEach((request, group) -> {
            var ids = group.stream().map(Key::parentId).toList();
            var rows = loader.load(ids, request.page(), request.filter());
            for (var key : group) {
                answers.put(key, Connection.of(key.page(), rows.getOrDefault(key.parentId(), List.of()), cursor));
            }
        });
        return answers;
    }
}
