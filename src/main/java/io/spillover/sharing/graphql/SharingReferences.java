package io.spillover.sharing.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.resource.ResourceKind;
import io.spillover.resource.Resources;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Follows ids to cities and kinds: all that one level of a query asks for in one statement each. */
@Component
final class SharingReferences {

    private static final String CITY = "sharing.City";
    private static final String KIND = "sharing.ResourceKind";

    SharingReferences(BatchLoaderRegistry registry, Cities cities, Resources resources) {
        registry.<String, City>forName(CITY)
                .registerMappedBatchLoader((ids, env) -> Mono.fromSupplier(() -> cities.byIds(ids)));
        registry.<String, ResourceKind>forName(KIND)
                .registerMappedBatchLoader((ids, env) -> Mono.fromSupplier(() -> resources.kindsByIds(ids)));
    }

    CompletableFuture<City> city(DataFetchingEnvironment env, String id) {
        return Objects.requireNonNull(env.<String, City>getDataLoader(CITY)).load(id);
    }

    CompletableFuture<ResourceKind> kind(DataFetchingEnvironment env, String id) {
        return Objects.requireNonNull(env.<String, ResourceKind>getDataLoader(KIND))
                .load(id);
    }
}
