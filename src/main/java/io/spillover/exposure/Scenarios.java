package io.spillover.exposure;

import io.spillover.platform.api.PageRequest;
import io.spillover.problem.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps scenarios. They are about the network as it is whenever they are asked. */
public interface Scenarios {

    /** Name of the order by id. */
    String BY_ID = "id";

    /** Returns a scenario. */
    Optional<SavedScenario> find(String id);

    /**
     * Returns a scenario.
     *
     * @throws NotFoundException if there is none
     */
    default SavedScenario get(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("scenario", id));
    }

    /** Returns a page of scenarios, ordered by id, of all regions if none is given. */
    List<SavedScenario> page(@Nullable String region, PageRequest page);

    /**
     * Saves a scenario, over the one with the same id if there is one, and joins it with the places it changes.
     *
     * @param scenario its moment of saving is the database's
     * @param placeIds ids of the reservoirs, rivers and cities it changes
     */
    SavedScenario save(SavedScenario scenario, List<String> placeIds);
}
