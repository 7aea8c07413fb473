package io.spillover.hazard;

import io.spillover.platform.api.PageRequest;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what was seen of hazards. */
public interface Observations {

    /** Name of the order of pages: recorded first comes first; a cursor's key is the running number. */
    String RECORDED = "recorded";

    /** Most observations of a hazard that count at a time. */
    int MOST = 500;

    /** Returns those of a hazard that count, in the order in which they were recorded. */
    List<Observation> counting(String hazardId);

    /** Returns an observation. */
    Optional<Observation> find(String id);

    /** Returns a page of the observations of each hazard, retracted ones among them, in the order in which they were recorded. */
    Map<String, List<Observation>> ofHazards(Collection<String> hazardIds, PageRequest page);

    /**
     * Writes an observation and raises the hazard's revision, both or neither.
     *
     * @param draft checked
     * @param unit of its value
     * @param onRiver whether the hazard travels on rivers; else it travels among cities
     * @throws NotFoundException if there is no such hazard
     * @throws ConflictException if the hazard has ended or has {@value #MOST} that count already
     * @throws InvalidInputException if the place is not in the graph, or not where the hazard travels
     */
    Observation record(ObservationDraft draft, @Nullable String unit, boolean onRiver, String recordedBy);

    /** Retracts an observation and raises the hazard's revision; retracting it again changes nothing. */
    Observation retract(String id);

    /** Returns the running number of an observation, for cursors. */
    static long number(Observation observation) {
        return Long.parseLong(observation.id().substring(observation.id().lastIndexOf('#') + 1));
    }
}
