package io.spillover.resource.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.Cities;
import io.spillover.network.City;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Follows ids to cities: all that one level of a query asks for in one statement. */
@Component
final class CityReferences {

    private static final String CITY = "resource.City";

    CityReferences(BatchLoaderRegistry registry, Cities cities) {
        registry.<String, City>forName(CITY)
                .registerMappedBatchLoader((ids, env) -> Mono.fromSupplier(() -> cities.byIds(ids)));
    }

    CompletableFuture<City> city(DataFetchingEnvironment env, String id) {
        return Objects.requireNonNull(env.<String, City>getDataLoader(CITY)).load(id);
    }
}
