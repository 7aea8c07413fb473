package io.spillover.sharing.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.City;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.PageRequest;
import io.spillover.resource.Agreement;
import io.spillover.resource.CityName;
import io.spillover.resource.ReserveStatement;
import io.spillover.resource.ResourceKind;
import io.spillover.sharing.Leg;
import io.spillover.sharing.Shareable;
import io.spillover.sharing.SharingProperties;
import io.spillover.sharing.SharingQuestion;
import io.spillover.sharing.SharingService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which resources can be shared. */
@Controller
final class SharingController {

    private final SharingService service;
    private final SharingReferences references;
    private final SharingProperties assumptions;

    SharingController(SharingService service, SharingReferences references, SharingProperties assumptions) {
        this.service = service;
        this.references = references;
        this.assumptions = assumptions;
    }

    @QueryMapping
    ShareableConnection shareableResources(
            @Argument @Nullable String hazardId,
            @Argument @Nullable String cityCode,
            @Argument @Nullable String region,
            @Argument @Nullable List<String> kinds,
            @Argument @Nullable Instant asOf,
            @Argument @Nullable Duration within,
            PageRequest page) {
        var hazard = hazardId == null ? null : GlobalId.local("Hazard", "hazardId", hazardId);
        var question = new SharingQuestion(
                hazard,
                cityCode == null ? null : new CityName("cityCode", cityCode, regionOf(region, hazard)),
                region,
                kinds == null
                        ? List.of()
                        : kinds.stream()
                                .map(kind -> GlobalId.local("ResourceKind", "kinds", kind))
                                .toList(),
                asOf,
                within);
        return ShareableConnection.of(page, service.ask(question, page));
    }

    /** A bare code beside a hazard is of the hazard's region. */
    private static @Nullable String regionOf(@Nullable String region, @Nullable String hazardId) {
        return region == null && hazardId != null && hazardId.contains(":")
                ? hazardId.substring(0, hazardId.indexOf(':'))
                : region;
    }

    @SchemaMapping
    CompletableFuture<City> holder(Shareable row, DataFetchingEnvironment env) {
        return references.city(env, row.resource().holderId());
    }

    @SchemaMapping
    CompletableFuture<City> receiver(Shareable row, DataFetchingEnvironment env) {
        return references.city(env, row.way().receiverId());
    }

    @SchemaMapping
    CompletableFuture<String> unit(Shareable row, DataFetchingEnvironment env) {
        return references.kind(env, row.resource().kindId()).thenApply(ResourceKind::unit);
    }

    @SchemaMapping
    double quantity(Shareable row) {
        return row.stock().quantity();
    }

    @SchemaMapping
    Duration readiness(Shareable row) {
        return row.stock().readiness();
    }

    @SchemaMapping
    double available(Shareable row) {
        return row.reserve().available();
    }

    @SchemaMapping
    ReserveStatement reserve(Shareable row) {
        return ReserveStatement.of(row.stock(), row.reserve());
    }

    @SchemaMapping
    Instant earliestArrival(Shareable row) {
        return row.arrival();
    }

    @SchemaMapping
    Duration activation(Shareable row) {
        return row.way().activation();
    }

    @SchemaMapping
    Duration travel(Shareable row) {
        return row.way().travel();
    }

    @SchemaMapping
    List<Leg> route(Shareable row) {
        return row.way().route();
    }

    @SchemaMapping
    Basis basis(Shareable row) {
        return Basis.of(row.way(), assumptions.byLawDelay());
    }

    @SchemaMapping
    @Nullable Agreement agreement(Shareable row) {
        return row.way().agreement();
    }

    @SchemaMapping
    @Nullable Instant receiverFirstArrival(Shareable row) {
        return Optional.ofNullable(row.need()).map(Shareable.Need::first).orElse(null);
    }

    @SchemaMapping
    @Nullable Instant receiverPeak(Shareable row) {
        return Optional.ofNullable(row.need()).map(Shareable.Need::peak).orElse(null);
    }

    @SchemaMapping
    @Nullable Boolean inTime(Shareable row) {
        var need = row.need();
        return need == null ? null : Boolean.valueOf(!row.arrival().isAfter(need.first()));
    }

    @SchemaMapping
    @Nullable Boolean beforePeak(Shareable row) {
        var need = row.need();
        return need == null ? null : Boolean.valueOf(!row.arrival().isAfter(need.peak()));
    }

    @SchemaMapping(typeName = "RouteLeg", field = "from")
    CompletableFuture<City> from(Leg leg, DataFetchingEnvironment env) {
        return references.city(env, leg.fromCityId());
    }

    @SchemaMapping(typeName = "RouteLeg", field = "to")
    CompletableFuture<City> to(Leg leg, DataFetchingEnvironment env) {
        return references.city(env, leg.toCityId());
    }
}
