package io.spillover.exposure;

import io.spillover.exposure.Comparison.CityChange;
import io.spillover.hazard.Observations;
import io.spillover.network.Networks;
import io.spillover.propagation.Watch;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers what would be different: the hazard as it is and the hazard of the scenario are computed on the same network with the
 * same seed, so that only the changes make a difference. Nothing is stored.
 */
@Service
public class WhatIfService {

    private static final String NOT_STORED = "what-if";

    private final Observations observations;
    private final Networks networks;
    private final Findings findings;
    private final AssessmentRuns runs;
    private final AssessmentProperties properties;

    WhatIfService(
            Observations observations,
            Networks networks,
            Findings findings,
            AssessmentRuns runs,
            AssessmentProperties properties) {
        this.observations = observations;
        this.networks = networks;
        this.findings = findings;
        this.runs = runs;
        this.properties = properties;
    }

    /**
     * Compares a scenario with today's answer.
     *
     * @throws io.spillover.problem.InvalidInputException if a change names something unknown
     * @throws io.spillover.problem.ConflictException if the hazard's source is not on the network or the run would not fit
     * @throws io.spillover.problem.UnavailableException if it takes too long
     */
    public Comparison compare(Scenario scenario) {
        var world = networks.snapshot();
        var today = Plan.of(
                scenario.hazard(),
                scenario.stored() ? observations.counting(scenario.hazard().id()) : List.of(),
                world,
                scenario.chances());
        var changed = today.under(new ChangedConditions(world).of(today.conditions(), scenario.changes()));
        changed.fits(properties.mostBytes() / 2);
        return runs.call(watch -> {
            var before = scenario.stored() ? found(today, watch).exposures() : List.<Exposure>of();
            var after = found(changed, watch);
            return comparison(before, after, changed);
        });
    }

    private Findings.Found found(Plan plan, Watch watch) {
        return findings.read(Calculation.run(plan, properties.threads(), watch), NOT_STORED);
    }

    private static Comparison comparison(List<Exposure> before, Findings.Found after, Plan plan) {
        var was = byCity(before);
        var is = byCity(after.exposures());
        var cityIds = new LinkedHashSet<>(was.keySet());
        cityIds.addAll(is.keySet());
        var cities = cityIds.stream()
                .map(id -> CityChange.of(was.get(id), is.get(id)))
                .sorted(Comparator.comparing(WhatIfService::arrival).thenComparing(CityChange::cityId))
                .toList();
        var counts = new EnumMap<Comparison.Kind, Integer>(Comparison.Kind.class);
        cities.forEach(c -> counts.merge(c.kind(), 1, Integer::sum));
        return new Comparison(
                cities,
                counts,
                after.remarks(),
                plan.world().version(),
                plan.engine().version());
    }

    private static java.time.Instant arrival(CityChange change) {
        @Nullable Exposure shown = change.after() == null ? change.before() : change.after();
        return java.util.Objects.requireNonNull(shown).arrival().first().likely();
    }

    private static Map<String, Exposure> byCity(List<Exposure> exposures) {
        return exposures.stream().collect(Collectors.toMap(Exposure::cityId, Function.identity()));
    }
}
