package io.spillover.hazard;

import io.spillover.platform.api.PageRequest;
import io.spillover.problem.InvalidInputException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what was seen of hazards. */
public interface Observations {

    /** Name of the order of pages: recorded first comes first; a cursor's key is the running number. */
    String RECORDED = "recorded";

    /** Returns those of a hazard that count, in the order in which they were recorded. */
    List<Observation> counting(String hazardId);

    /** Returns an observation. */
    Optional<Observation> find(String id);

    /** Returns a page of the observations of each hazard, retracted ones among them, in the order in which they were recorded. */
    Map<String, List<Observation>> ofHazards(Collection<String> hazardIds, PageRequest page);

    /**
     * Writes an observation and raises the hazard's revision, both or neither.
     *
     * @throws InvalidInputException if the place is not in the graph
     */
    Observation record(ObservationDraft draft, String recordedBy);

    /** Retracts an observation and raises the hazard's revision; retracting it again changes nothing. */
    Observation retract(String id);

    /** Returns the running number of an observation, for cursors. */
    static long number(Observation observation) {
        return Long.parseLong(observation.id().substring(observation.id().lastIndexOf('#') + 1));
    }
}
