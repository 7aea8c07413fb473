package io.spillover.network.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.network.CityAlongRiver;
import io.spillover.network.Facility;
import io.spillover.network.Link;
import io.spillover.network.RiverNeighbours;
import io.spillover.network.Sites;
import io.spillover.network.Supply;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.NestedPages;
import io.spillover.platform.api.PageRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers the paged fields of a city. */
@Controller
final class CityPagesController {

    private final NestedPages<Link, Boolean> links;
    private final NestedPages<Supply, Boolean> supplies;
    private final NestedPages<Supply, Boolean> suppliedBy;
    private final NestedPages<Facility, Optional<String>> facilities;
    private final NestedPages<CityAlongRiver, Boolean> upstream;
    private final NestedPages<CityAlongRiver, Boolean> downstream;

    CityPagesController(BatchLoaderRegistry registry, Cities cities, Sites sites, RiverNeighbours rivers) {
        links = NestedPages.register(
                registry,
                "City.links",
                (ids, page, all) -> cities.linksOf(ids, page),
                link -> new Cursor(Cities.BY_KEY, link.key(), link.key()));
        supplies = NestedPages.register(
                registry,
                "City.supplies",
                (ids, page, all) -> cities.suppliesOf(ids, page),
                CityPagesController::byKey);
        suppliedBy = NestedPages.register(
                registry,
                "City.suppliedBy",
                (ids, page, all) -> cities.suppliesTo(ids, page),
                CityPagesController::byKey);
        facilities = NestedPages.register(
                registry,
                "City.facilities",
                (ids, page, kind) -> sites.facilitiesOf(ids, page, kind.orElse(null)),
                facility -> new Cursor(Sites.BY_ID, facility.id(), facility.id()));
        upstream = NestedPages.register(
                registry,
                "City.upstream",
                (ids, page, all) -> rivers.upstreamOf(ids, page),
                CityPagesController::byDistance);
        downstream = NestedPages.register(
                registry,
                "City.downstream",
                (ids, page, all) -> rivers.downstreamOf(ids, page),
                CityPagesController::byDistance);
    }

    private static Cursor byKey(Supply supply) {
        return new Cursor(Cities.BY_KEY, supply.key(), supply.key());
    }

    private static Cursor byDistance(CityAlongRiver city) {
        return Cursor.of(RiverNeighbours.BY_DISTANCE, city.distanceKm(), city.cityId());
    }

    @SchemaMapping
    CompletableFuture<Connection<Link>> links(City city, PageRequest page, DataFetchingEnvironment env) {
        return links.load(env, city.id(), page, true);
    }

    @SchemaMapping
    CompletableFuture<Connection<Supply>> supplies(City city, PageRequest page, DataFetchingEnvironment env) {
        return supplies.load(env, city.id(), page, true);
    }

    @SchemaMapping
    CompletableFuture<Connection<Supply>> suppliedBy(City city, PageRequest page, DataFetchingEnvironment env) {
        return suppliedBy.load(env, city.id(), page, true);
    }

    @SchemaMapping
    CompletableFuture<Connection<Facility>> facilities(
            City city, @Argument @Nullable String kind, PageRequest page, DataFetchingEnvironment env) {
        return facilities.load(env, city.id(), page, Optional.ofNullable(kind).map(k -> k.toLowerCase(Locale.ROOT)));
    }

    @SchemaMapping
    CompletableFuture<Connection<CityAlongRiver>> upstream(City city, PageRequest page, DataFetchingEnvironment env) {
        return upstream.load(env, city.id(), page, true);
    }

    @SchemaMapping
    CompletableFuture<Connection<CityAlongRiver>> downstream(City city, PageRequest page, DataFetchingEnvironment env) {
        return downstream.load(env, city.id(), page, true);
    }
}
