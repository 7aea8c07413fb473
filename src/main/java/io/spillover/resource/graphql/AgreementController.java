package io.spillover.resource.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.NestedPages;
import io.spillover.platform.api.PageRequest;
import io.spillover.resource.Agreement;
import io.spillover.resource.Agreements;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers the agreements between cities. */
@Controller
final class AgreementController {

    private final Agreements agreements;
    private final Cities cities;
    private final NestedPages<Agreement, Boolean> ofCity;
    private final NestedPages<City, Boolean> members;

    AgreementController(Agreements agreements, Cities cities, BatchLoaderRegistry registry) {
        this.agreements = agreements;
        this.cities = cities;
        this.ofCity = NestedPages.register(
                registry,
                "City.agreements",
                (ids, page, all) -> agreements.ofCities(ids, page),
                AgreementController::cursor);
        this.members = NestedPages.register(
                registry,
                "Agreement.members",
                (ids, page, all) -> members(ids, page),
                city -> new Cursor(Agreements.BY_ID, city.id(), city.id()));
    }

    @QueryMapping
    Connection<Agreement> agreements(PageRequest page) {
        return Connection.of(page, agreements.page(page), AgreementController::cursor);
    }

    @SchemaMapping(typeName = "City", field = "agreements")
    CompletableFuture<Connection<Agreement>> ofCity(City city, PageRequest page, DataFetchingEnvironment env) {
        return ofCity.load(env, city.id(), page, true);
    }

    @SchemaMapping
    CompletableFuture<Connection<City>> members(Agreement agreement, PageRequest page, DataFetchingEnvironment env) {
        return members.load(env, agreement.id(), page, true);
    }

    @SchemaMapping
    String id(Agreement agreement) {
        return GlobalId.of("Agreement", agreement.id());
    }

    private Map<String, List<City>> members(Collection<String> agreementIds, PageRequest page) {
        var ids = agreements.membersOf(agreementIds, page);
        var known = cities.byIds(
                ids.values().stream().flatMap(List::stream).distinct().toList());
        Map<String, List<City>> answer = new HashMap<>();
        ids.forEach((agreement, cityIds) -> answer.put(
                agreement,
                cityIds.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList()));
        return answer;
    }

    private static Cursor cursor(Agreement agreement) {
        return new Cursor(Agreements.BY_ID, agreement.id(), agreement.id());
    }
}
