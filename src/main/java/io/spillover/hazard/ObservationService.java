package io.spillover.hazard;

import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Records and retracts what was seen of hazards, and tells the rooms above about it. */
@Service
public class ObservationService {

    private final Hazards hazards;
    private final Observations observations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObservationService(Hazards hazards, Observations observations, ApplicationEventPublisher events, Clock clock) {
        this.hazards = hazards;
        this.observations = observations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records an observation; the hazard is assessed anew with it before this returns, or its state says that it is not.
     *
     * @param recordedBy name of who records it
     * @throws NotFoundException if there is no such hazard
     * @throws InvalidInputException if a field breaks a rule or the place is unknown
     * @throws ConflictException if the hazard has ended
     */
    public Observation record(ObservationDraft draft, String recordedBy) {
        var hazard = hazards.get(draft.hazardId());
        ObservationRules.check(draft, hazard, clock.instant());
        var observation = observations.record(
                draft, ObservationRules.unit(hazard), SourceRules.onRivers(hazard.mechanism()), recordedBy);
        events.publishEvent(new HazardChanged(hazard.id()));
        return observation;
    }

    /**
     * Retracts an observation that was wrong; it stays readable and the hazard is assessed anew without it.
     *
     * @throws NotFoundException if there is none
     */
    public Observation retract(String id) {
        var before = observations.find(id).orElseThrow(() -> new NotFoundException("observation", id));
        if (before.retractedAt() != null) {
            return before;
        }
        var retracted = observations.retract(id);
        events.publishEvent(new HazardChanged(retracted.hazardId()));
        return retracted;
    }
}
