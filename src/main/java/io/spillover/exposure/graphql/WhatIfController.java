package io.spillover.exposure.graphql;

import io.spillover.exposure.Comparison;
import io.spillover.exposure.Comparison.CityChange;
import io.spillover.exposure.ExposureService;
import io.spillover.exposure.Remark;
import io.spillover.exposure.SavedScenario;
import io.spillover.exposure.Scenario;
import io.spillover.exposure.ScenarioService;
import io.spillover.exposure.Scenarios;
import io.spillover.exposure.WhatIfService;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.Hazards;
import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.Edge;
import io.spillover.platform.api.PageInfo;
import io.spillover.platform.api.PageRequest;
import io.spillover.platform.api.UserError;
import io.spillover.platform.security.Access;
import io.spillover.platform.security.Place;
import io.spillover.platform.security.Role;
import io.spillover.problem.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what would be different, and keeps scenarios. */
@Controller
class WhatIfController {

    private static final String BY_ARRIVAL = "arrival";

    /** A page of what a scenario changes. */
    record CityChangeConnection(
            List<Edge<CityChange>> edges,
            List<CityChange> nodes,
            PageInfo pageInfo,
            List<Count> counts,
            List<Remark> assumptions,
            List<Remark> caveats,
            String networkVersion,
            String engine) {}

    /** How many cities there are of one kind. */
    record Count(Comparison.Kind kind, int cities) {}

    /** What became of a request to save. */
    record ScenarioPayload(@Nullable SavedScenario scenario, List<UserError> userErrors) {}

    private record Ranked(int rank, CityChange change) {}

    private final WhatIfService service;
    private final ScenarioService saving;
    private final Scenarios scenarios;
    private final ExposureService exposures;
    private final Hazards hazards;
    private final Cities cities;
    private final Access access;

    WhatIfController(
            WhatIfService service,
            ScenarioService saving,
            Scenarios scenarios,
            ExposureService exposures,
            Hazards hazards,
            Cities cities,
            Access access) {
        this.service = service;
        this.saving = saving;
        this.scenarios = scenarios;
        this.exposures = exposures;
        this.hazards = hazards;
        this.cities = cities;
        this.access = access;
    }

    @QueryMapping
    CityChangeConnection whatIf(
            @Argument ScenarioInputs.@Nullable Asked scenario,
            @Argument @Nullable String scenarioId,
            @Argument @Nullable Set<Comparison.Kind> only,
            PageRequest page) {
        if ((scenario == null) == (scenarioId == null)) {
            throw new InvalidInputException("scenario", "Give either scenario or scenarioId.");
        }
        var comparison = service.compare(scenario == null ? saving.asked(String.valueOf(scenarioId)) : asked(scenario));
        return page(comparison, only, page);
    }

    private Scenario asked(ScenarioInputs.Asked asked) {
        return new Scenario(
                hazards.get(asked.plainHazardId()), true, asked.changed(), asked.chances(exposures.usualChances()));
    }

    private static CityChangeConnection page(
            Comparison comparison, @Nullable Set<Comparison.Kind> only, PageRequest page) {
        int after = page.after(BY_ARRIVAL).map(c -> (int) c.number()).orElse(0);
        var all = comparison.cities();
        var rows = IntStream.range(0, all.size())
                .filter(i -> i + 1 > after
                        && (only == null || only.contains(all.get(i).kind())))
                .limit(page.limit())
                .mapToObj(i -> new Ranked(i + 1, all.get(i)))
                .toList();
        var ranks = rows.stream().collect(Collectors.toMap(Ranked::change, Ranked::rank));
        var found = Connection.of(
                page,
                rows.stream().map(Ranked::change).toList(),
                c -> Cursor.of(BY_ARRIVAL, java.util.Objects.requireNonNull(ranks.get(c)), c.cityId()));
        return new CityChangeConnection(
                found.edges(),
                found.nodes(),
                found.pageInfo(),
                comparison.counts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new Count(e.getKey(), e.getValue()))
                        .toList(),
                comparison.remarks().stream().filter(r -> !r.caveat()).toList(),
                comparison.remarks().stream().filter(Remark::caveat).toList(),
                comparison.networkVersion(),
                comparison.engine());
    }

    @BatchMapping(typeName = "CityChange")
    Map<CityChange, City> city(List<CityChange> of) {
        var found = cities.byIds(of.stream().map(CityChange::cityId).distinct().toList());
        return of.stream()
                .filter(c -> found.containsKey(c.cityId()))
                .collect(Collectors.toMap(Function.identity(), c -> found.get(c.cityId()), (a, b) -> a));
    }

    @QueryMapping
    @Nullable SavedScenario scenario(@Argument String id) {
        return scenarios.find(id).orElse(null);
    }

    @QueryMapping
    Connection<SavedScenario> scenarios(@Argument @Nullable String region, PageRequest page) {
        return Connection.of(page, scenarios.page(region, page), s -> new Cursor(Scenarios.BY_ID, s.id(), s.id()));
    }

    @BatchMapping(typeName = "Scenario")
    Map<SavedScenario, Hazard> hazard(List<SavedScenario> of) {
        var found = hazards.byIds(of.stream().map(SavedScenario::hazardId).toList());
        return of.stream()
                .filter(s -> found.containsKey(s.hazardId()))
                .collect(Collectors.toMap(Function.identity(), s -> found.get(s.hazardId()), (a, b) -> a));
    }

    @SchemaMapping(typeName = "Scenario")
    int changes(SavedScenario scenario) {
        return scenario.changes().size();
    }

    @MutationMapping
    ScenarioPayload saveScenario(@Argument ScenarioInputs.Save input) {
        access.requireWithin(Role.PLANNER, Place.hazard(input.scenario().plainHazardId()));
        return UserError.catching(
                () -> saving.save(
                        input.code(),
                        input.name(),
                        input.nameZh(),
                        input.scenario().plainHazardId(),
                        input.scenario().plainChanges(),
                        input.scenario().chances(exposures.usualChances())),
                ScenarioPayload::new);
    }
}
