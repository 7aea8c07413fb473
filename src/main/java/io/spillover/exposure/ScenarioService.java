package io.spillover.exposure;

import io.spillover.hazard.Hazards;
import io.spillover.network.Networks;
import io.spillover.problem.InvalidInputException;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Season;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps scenarios and takes them out again; what they change is checked against the network when they are saved. */
@Service
public class ScenarioService {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final int LONGEST_NAME = 200;

    private final Scenarios scenarios;
    private final Hazards hazards;
    private final Networks networks;

    ScenarioService(Scenarios scenarios, Hazards hazards, Networks networks) {
        this.scenarios = scenarios;
        this.hazards = hazards;
        this.networks = networks;
    }

    /**
     * Returns a saved scenario as a case to compute.
     *
     * @throws io.spillover.problem.NotFoundException if it or its hazard is gone
     */
    public Scenario asked(String id) {
        var saved = scenarios.get(id);
        return new Scenario(hazards.get(saved.hazardId()), true, ChangeDraft.changes(saved.changes()), saved.chances());
    }

    /**
     * Saves a scenario about a stored hazard.
     *
     * @throws io.spillover.problem.NotFoundException if there is no such hazard
     * @throws InvalidInputException if a field breaks a rule or a change names something unknown
     */
    public SavedScenario save(
            String code,
            String name,
            @Nullable String nameZh,
            String hazardId,
            List<ChangeDraft> changes,
            Chances chances) {
        var hazard = hazards.get(hazardId);
        if (!CODE.matcher(code).matches()) {
            throw new InvalidInputException(
                    "input.code",
                    "The code \"" + code + "\" must be of letters, digits, dots, hyphens and underscores, at most 80.");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidInputException("input.name", "The name must have 1 to 200 characters.");
        }
        new ChangedConditions(networks.snapshot()).of(Conditions.of(Season.MEAN), ChangeDraft.changes(changes));
        return scenarios.save(
                new SavedScenario(
                        hazard.region() + ":" + code,
                        hazard.region(),
                        name,
                        nameZh,
                        hazardId,
                        changes,
                        chances,
                        Instant.EPOCH),
                changes.stream().flatMap(ScenarioService::places).distinct().toList());
    }

    private static Stream<String> places(ChangeDraft d) {
        var reservoir = d.operateReservoir();
        var river = d.holdRiver();
        var travel = d.restrictTravel();
        return Stream.of(
                        reservoir == null ? "" : reservoir.reservoirId(),
                        river == null ? "" : river.riverId(),
                        travel == null ? "" : travel.cityId())
                .filter(id -> !id.isEmpty());
    }
}
