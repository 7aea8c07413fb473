package io.spillover.hazard;

import io.spillover.platform.api.PageRequest;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps hazards. */
public interface Hazards {

    /** Name of the order of pages: newest start first; a cursor's key is the start's epoch second. */
    String NEWEST = "start";

    /** Returns a hazard by its unique id. */
    Optional<Hazard> find(String id);

    /**
     * Returns a hazard by its unique id.
     *
     * @throws NotFoundException if there is none
     */
    default Hazard get(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("hazard", id));
    }

    /** Returns hazards by their ids; unknown ones are missing. */
    Map<String, Hazard> byIds(Collection<String> ids);

    /** Returns a page of hazards, those that start last first. */
    List<Hazard> page(HazardQuery query, PageRequest page);

    /** Returns hazard types by their codes; unknown ones are missing. */
    Map<String, HazardType> types(Collection<String> codes);

    /** Returns a page of the hazard types, ordered by code. */
    List<HazardType> types(PageRequest page);

    /**
     * Writes a new hazard.
     *
     * @param draft the hazard; checked
     * @param code its code inside the region
     * @throws ConflictException if the region has a hazard with this code
     * @throws InvalidInputException if the source is not in the graph
     */
    Hazard insert(HazardDraft draft, String code);

    /**
     * Replaces a hazard's changeable fields.
     *
     * @param changed the hazard as it shall be; its revision is the one it had when it was read
     * @throws ConflictException if it has another revision by now
     */
    Hazard replace(Hazard changed);

    /** Marks a hazard as ended; returns it. */
    Hazard end(String id, Instant at);
}
