package io.spillover.resource.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.NestedPages;
import io.spillover.platform.api.PageRequest;
import io.spillover.platform.api.UserError;
import io.spillover.resource.CityName;
import io.spillover.resource.ReserveStatement;
import io.spillover.resource.Resource;
import io.spillover.resource.ResourceDraft;
import io.spillover.resource.ResourceKind;
import io.spillover.resource.ResourceQuery;
import io.spillover.resource.ResourceService;
import io.spillover.resource.Resources;
import io.spillover.resource.Stock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers what cities hold, and takes what people declare about it. */
@Controller
final class ResourceController {

    private final Resources resources;
    private final ResourceService service;
    private final Cities cities;
    private final CityReferences references;
    private final NestedPages<Resource, List<String>> ofCity;

    ResourceController(
            Resources resources,
            ResourceService service,
            Cities cities,
            CityReferences references,
            BatchLoaderRegistry registry) {
        this.resources = resources;
        this.service = service;
        this.cities = cities;
        this.references = references;
        this.ofCity = NestedPages.register(
                registry,
                "City.resources",
                (ids, page, kinds) -> resources.ofCities(ids, kinds, page),
                ResourceController::cursor);
    }

    @QueryMapping
    Connection<Resource> resources(
            @Argument @Nullable String region,
            @Argument @Nullable String cityCode,
            @Argument @Nullable List<String> kinds,
            PageRequest page) {
        var holder = cityCode == null
                ? null
                : new CityName("cityCode", cityCode, region).in(cities).id();
        var rows = resources.page(new ResourceQuery(region, holder, plain(kinds)), page);
        return Connection.of(page, rows, ResourceController::cursor);
    }

    @QueryMapping
    Connection<ResourceKind> resourceKinds(@Argument @Nullable String region, PageRequest page) {
        return Connection.of(
                page, resources.kinds(region, page), kind -> new Cursor(Resources.BY_ID, kind.id(), kind.id()));
    }

    @SchemaMapping(typeName = "City", field = "resources")
    CompletableFuture<Connection<Resource>> ofCity(
            City city, @Argument @Nullable List<String> kinds, PageRequest page, DataFetchingEnvironment env) {
        return ofCity.load(env, city.id(), page, plain(kinds));
    }

    /** What a mutation answers. */
    record UpsertResourcePayload(@Nullable Resource resource, List<UserError> userErrors) {}

    @MutationMapping
    UpsertResourcePayload upsertResource(@Argument ResourceDraft input) {
        return UserError.catching(() -> service.upsert(input), UpsertResourcePayload::new);
    }

    @SchemaMapping
    String id(Resource resource) {
        return GlobalId.of("Resource", resource.id());
    }

    @SchemaMapping
    CompletableFuture<City> holder(Resource resource, DataFetchingEnvironment env) {
        return references.city(env, resource.holderId());
    }

    @BatchMapping
    Map<Resource, ResourceKind> kind(List<Resource> rows) {
        var kinds = kinds(rows);
        Map<Resource, ResourceKind> answer = new HashMap<>();
        for (var row : rows) {
            var kind = kinds.get(row.kindId());
            if (kind != null) {
                answer.put(row, kind);
            }
        }
        return answer;
    }

    @BatchMapping
    Map<Resource, String> unit(List<Resource> rows) {
        Map<Resource, String> answer = new HashMap<>();
        kind(rows).forEach((row, kind) -> answer.put(row, kind.unit()));
        return answer;
    }

    private Map<String, ResourceKind> kinds(List<Resource> rows) {
        return resources.kindsByIds(
                rows.stream().map(Resource::kindId).distinct().toList());
    }

    @SchemaMapping
    CompletableFuture<ReserveStatement> reserve(Resource resource, DataFetchingEnvironment env) {
        return stock(resource, env).thenApply(stock -> ReserveStatement.of(stock, stock.reserve()));
    }

    @SchemaMapping
    CompletableFuture<Double> available(Resource resource, DataFetchingEnvironment env) {
        return stock(resource, env).thenApply(stock -> stock.reserve().available());
    }

    private CompletableFuture<Stock> stock(Resource r, DataFetchingEnvironment env) {
        return references
                .city(env, r.holderId())
                .thenApply(holder ->
                        new Stock(r.id(), r.holderId(), holder.population(), r.quantity(), r.readiness(), r.rule()));
    }

    @SchemaMapping
    String id(ResourceKind kind) {
        return GlobalId.of("ResourceKind", kind.id());
    }

    private static List<String> plain(@Nullable List<String> kinds) {
        return kinds == null
                ? List.of()
                : kinds.stream()
                        .map(kind -> GlobalId.local("ResourceKind", "kinds", kind))
                        .toList();
    }

    private static Cursor cursor(Resource resource) {
        return new Cursor(Resources.BY_ID, resource.id(), resource.id());
    }
}
