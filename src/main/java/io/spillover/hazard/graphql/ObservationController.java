package io.spillover.hazard.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.Observation;
import io.spillover.hazard.ObservationDraft;
import io.spillover.hazard.ObservationService;
import io.spillover.hazard.Observations;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.NestedPages;
import io.spillover.platform.api.PageRequest;
import io.spillover.platform.api.UserError;
import io.spillover.platform.security.Access;
import io.spillover.platform.security.Place;
import io.spillover.platform.security.Role;
import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.Quality;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/**
 * Records what was seen of hazards. Whoever answers for the place where something is seen may tell it, wherever the hazard began.
 */
@Controller
class ObservationController {

    /** What is recorded, as the schema has it. */
    record RecordObservationInput(
            String hazardId,
            Observation.Phase phase,
            @Nullable String facilityId,
            @Nullable String cityId,
            @Nullable String riverId,
            @Nullable Double kmToMouth,
            Instant at,
            int withinMin,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable String note,
            String quality,
            String provenance) {

        ObservationDraft draft() {
            return new ObservationDraft(
                    GlobalId.local("Hazard", "input.hazardId", hazardId),
                    phase,
                    facilityId == null ? null : GlobalId.local("Facility", "input.facilityId", facilityId),
                    cityId == null ? null : GlobalId.local("City", "input.cityId", cityId),
                    riverId == null ? null : GlobalId.local("River", "input.riverId", riverId),
                    kmToMouth,
                    at,
                    withinMin,
                    value,
                    unit,
                    note,
                    known(),
                    provenance);
        }

        private Quality known() {
            try {
                return Quality.of(quality);
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(
                        "quality", "The quality \"" + quality + "\" must be measured, derived, assumed or recalled.");
            }
        }
    }

    /** What became of an observation. */
    record Payload(@Nullable Observation observation, List<UserError> userErrors) {}

    private final ObservationService service;
    private final Observations observations;
    private final Access access;
    private final NestedPages<Observation, Boolean> ofHazard;

    ObservationController(
            ObservationService service, Observations observations, Access access, BatchLoaderRegistry registry) {
        this.service = service;
        this.observations = observations;
        this.access = access;
        this.ofHazard = NestedPages.register(
                registry,
                "Hazard.observations",
                (ids, page, all) -> observations.ofHazards(ids, page),
                o -> Cursor.of(Observations.RECORDED, Observations.number(o), o.id()));
    }

    @SchemaMapping(typeName = "Hazard", field = "observations")
    CompletableFuture<Connection<Observation>> ofHazard(Hazard hazard, PageRequest page, DataFetchingEnvironment env) {
        return ofHazard.load(env, hazard.id(), page, true);
    }

    @SchemaMapping(typeName = "Observation")
    String quality(Observation observation) {
        return observation.quality().text();
    }

    @MutationMapping
    Payload recordObservation(@Argument RecordObservationInput input) {
        var caller = access.require(Role.PLANNER);
        return UserError.catching(
                () -> {
                    var draft = input.draft();
                    var place = place(draft.facilityId(), draft.cityId(), draft.riverId(), draft.kmToMouth());
                    if (place != null) {
                        access.requireWithin(Role.PLANNER, place);
                    }
                    return service.record(draft, caller.name());
                },
                Payload::new);
    }

    @MutationMapping
    Payload retractObservation(@Argument String observationId) {
        access.require(Role.PLANNER);
        return UserError.catching(
                () -> {
                    observations.find(observationId).ifPresent(o -> {
                        var place = place(o.facilityId(), o.cityId(), o.riverId(), o.kmToMouth());
                        if (place != null) {
                            access.requireWithin(Role.PLANNER, place);
                        }
                    });
                    return service.retract(observationId);
                },
                Payload::new);
    }

    private static @Nullable Place place(
            @Nullable String facilityId, @Nullable String cityId, @Nullable String riverId, @Nullable Double km) {
        if (facilityId != null) {
            return new Place(Place.Kind.FACILITY, facilityId);
        }
        if (cityId != null) {
            return Place.city(cityId);
        }
        return riverId == null || km == null ? null : Place.riverPoint(riverId, km);
    }
}
