package io.spillover.hazard;

import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Records and retracts what was seen of hazards, and tells the rooms above about it. */
@Service
public class ObservationService {

    private static final Duration EARLIEST = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofMinutes(15);
    private static final long MOST_WITHIN_MIN = Duration.ofDays(30).toMinutes();
    private static final int LONGEST = 2000;

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
        if (hazard.endedAt() != null) {
            throw new ConflictException("The hazard \"" + hazard.name() + "\" has ended; nothing more is seen of it.");
        }
        place(draft);
        if (draft.at().isBefore(hazard.start().minus(EARLIEST))) {
            throw new InvalidInputException(
                    "at",
                    "What is seen more than a day before the hazard's start, " + hazard.start() + ", is not of it.");
        }
        if (draft.at().isAfter(clock.instant().plus(AHEAD))) {
            throw new InvalidInputException("at", "The time " + draft.at() + " lies in the future.");
        }
        if (draft.withinMin() < 0 || draft.withinMin() > MOST_WITHIN_MIN) {
            throw new InvalidInputException(
                    "withinMin", "How far off the time may be must be from 0 to 43200 minutes.");
        }
        var value = draft.value();
        if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException("value", "What was measured must not be negative, and not " + value + ".");
        }
        if (draft.provenance().isBlank() || draft.provenance().length() > LONGEST) {
            throw new InvalidInputException("provenance", "Say in 1 to 2000 characters where it comes from.");
        }
        var note = draft.note();
        if (note != null && note.length() > LONGEST) {
            throw new InvalidInputException("note", "The note must have at most 2000 characters.");
        }
        var observation = observations.record(draft, recordedBy);
        events.publishEvent(new HazardChanged(hazard.id()));
        return observation;
    }

    private static void place(ObservationDraft draft) {
        long places = Stream.of(draft.facilityId() != null, draft.cityId() != null, draft.riverId() != null)
                .filter(given -> given)
                .count();
        if (places != 1) {
            throw new InvalidInputException(
                    "facilityId", "An observation has one place: facilityId, cityId, or riverId with kmToMouth.");
        }
        if ((draft.riverId() == null) != (draft.kmToMouth() == null)) {
            throw new InvalidInputException("kmToMouth", "riverId and kmToMouth go together.");
        }
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
