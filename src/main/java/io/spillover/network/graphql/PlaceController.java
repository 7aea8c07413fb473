package io.spillover.network.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.City;
import io.spillover.network.CityAlongRiver;
import io.spillover.network.Facility;
import io.spillover.network.Link;
import io.spillover.network.Neighbour;
import io.spillover.network.Passage;
import io.spillover.network.Provenance;
import io.spillover.network.Reservoir;
import io.spillover.network.River;
import io.spillover.network.Supply;
import io.spillover.platform.api.GeoJson;
import io.spillover.platform.api.GlobalId;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what ties cities and rivers together: passages, neighbours, links, supplies, facilities, reservoirs. */
@Controller
final class PlaceController {

    private final References references;

    PlaceController(References references) {
        this.references = references;
    }

    @SchemaMapping
    CompletableFuture<@Nullable City> city(Passage passage, DataFetchingEnvironment env) {
        return references.city(env, passage.cityId());
    }

    @SchemaMapping
    CompletableFuture<@Nullable River> river(Passage passage, DataFetchingEnvironment env) {
        return references.river(env, passage.riverId());
    }

    @SchemaMapping
    CompletableFuture<@Nullable City> city(CityAlongRiver along, DataFetchingEnvironment env) {
        return references.city(env, along.cityId());
    }

    @SchemaMapping
    CompletableFuture<@Nullable River> river(CityAlongRiver along, DataFetchingEnvironment env) {
        return references.river(env, along.riverId());
    }

    @SchemaMapping
    Provenance provenance(CityAlongRiver along) {
        return new Provenance(along.quality(), "lengths of the reaches on the way");
    }

    @SchemaMapping
    CompletableFuture<@Nullable City> city(Neighbour neighbour, DataFetchingEnvironment env) {
        return references.city(env, neighbour.neighbourId());
    }

    @SchemaMapping
    String kind(Neighbour neighbour) {
        return neighbour.kind().toUpperCase(Locale.ROOT);
    }

    @SchemaMapping
    CompletableFuture<@Nullable City> from(Link link, DataFetchingEnvironment env) {
        return references.city(env, link.fromCityId());
    }

    @SchemaMapping
    CompletableFuture<@Nullable City> to(Link link, DataFetchingEnvironment env) {
        return references.city(env, link.toCityId());
    }

    @SchemaMapping
    CompletableFuture<@Nullable City> from(Supply supply, DataFetchingEnvironment env) {
        return references.city(env, supply.fromCityId());
    }

    @SchemaMapping
    CompletableFuture<@Nullable City> to(Supply supply, DataFetchingEnvironment env) {
        return references.city(env, supply.toCityId());
    }

    @SchemaMapping
    Duration duration(Link link) {
        return Duration.ofSeconds(Math.round(link.durationMin() * 60));
    }

    @SchemaMapping
    String id(Facility facility) {
        return GlobalId.of("Facility", facility.id());
    }

    @SchemaMapping
    String kind(Facility facility) {
        return facility.kind().toUpperCase(Locale.ROOT);
    }

    @SchemaMapping
    GeoJson location(Facility facility) {
        return GeoJson.point(facility.location());
    }

    @SchemaMapping
    CompletableFuture<@Nullable City> city(Facility facility, DataFetchingEnvironment env) {
        return references.city(env, facility.cityId());
    }

    @SchemaMapping
    CompletableFuture<@Nullable River> river(Facility facility, DataFetchingEnvironment env) {
        return references.river(env, facility.riverId());
    }

    @SchemaMapping
    String id(Reservoir reservoir) {
        return GlobalId.of("Reservoir", reservoir.id());
    }

    @SchemaMapping
    GeoJson location(Reservoir reservoir) {
        return GeoJson.point(reservoir.location());
    }

    @SchemaMapping
    CompletableFuture<@Nullable River> river(Reservoir reservoir, DataFetchingEnvironment env) {
        return references.river(env, reservoir.riverId());
    }
}
