package io.spillover.exposure;

import io.spillover.platform.api.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads stored assessments and exposures. Reading never assesses. */
public interface Exposures {

    /** Name of the order by first arrival; a cursor's key is the rank. */
    String BY_ARRIVAL = "arrival";

    /** Name of the order of what a city is exposed to: latest first arrival first; a cursor's key is its epoch second. */
    String LATEST = "latest";

    /** Returns the latest complete assessment of a hazard. */
    Optional<Assessment> latest(String hazardId);

    /** Returns the latest complete assessments of hazards; those never assessed are missing. */
    Map<String, Assessment> latest(Collection<String> hazardIds);

    /** Returns the assessments that were the answer for hazards at a moment; those without one then are missing. */
    Map<String, Assessment> asOf(Collection<String> hazardIds, Instant moment);

    /** Returns a page of the exposures of each assessment in the order of their first arrival. */
    Map<String, List<Exposure>> ofAssessments(Collection<String> assessmentIds, PageRequest page);

    /** Returns a page of an assessment's exposures in the order of their first arrival. */
    default List<Exposure> ofAssessment(String assessmentId, PageRequest page) {
        return ofAssessments(List.of(assessmentId), page).getOrDefault(assessmentId, List.of());
    }

    /** Returns all exposures of an assessment, without their steps; for rooms that join them with something else. */
    List<Exposure> allOf(String assessmentId);

    /** Returns a page of what each city is exposed to now, over the latest assessment of every hazard that goes on. */
    Map<String, List<Exposure>> ofCities(Collection<String> cityIds, PageRequest page);

    /** Returns a page of the cities an assessment found not exposed, ordered by id. */
    List<NonExposure> missesOf(String assessmentId, PageRequest page);
}
