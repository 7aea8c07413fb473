package io.spillover.network.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.network.River;
import io.spillover.network.Rivers;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Follows ids to cities and rivers: all that one level of a query asks for in one statement, each id once. */
@Component
final class References {

    private static final String CITY = "network.City";
    private static final String RIVER = "network.River";

    References(BatchLoaderRegistry registry, Cities cities, Rivers rivers) {
        registry.<String, City>forName(CITY)
                .registerMappedBatchLoader((ids, env) -> Mono.fromSupplier(() -> cities.byIds(ids)));
        registry.<String, River>forName(RIVER)
                .registerMappedBatchLoader((ids, env) -> Mono.fromSupplier(() -> rivers.byIds(ids)));
    }

    CompletableFuture<@Nullable City> city(DataFetchingEnvironment env, @Nullable String id) {
        return follow(env, CITY, id);
    }

    CompletableFuture<@Nullable River> river(DataFetchingEnvironment env, @Nullable String id) {
        return follow(env, RIVER, id);
    }

    private static <T> CompletableFuture<@Nullable T> follow(
            DataFetchingEnvironment env, String loader, @Nullable String id) {
        return id == null
                ? CompletableFuture.completedFuture(null)
                : Objects.requireNonNull(env.<String, T>getDataLoader(loader)).load(id);
    }
}
