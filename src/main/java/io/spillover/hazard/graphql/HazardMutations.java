package io.spillover.hazard.graphql;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardService;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.Magnitude;
import io.spillover.hazard.SourceKind;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.UserError;
import io.spillover.platform.security.Access;
import io.spillover.platform.security.Place;
import io.spillover.platform.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes hazards, for planners and stewards inside their jurisdiction. */
@Controller
class HazardMutations {

    /** What became of a change. */
    record Payload(@Nullable Hazard hazard, List<UserError> userErrors) {}

    private final HazardService service;
    private final Access access;

    HazardMutations(HazardService service, Access access) {
        this.service = service;
        this.access = access;
    }

    @MutationMapping
    Payload declareHazard(@Argument HazardInputs.Declare input) {
        access.require(Role.PLANNER);
        return UserError.catching(
                () -> {
                    var draft = input.draft();
                    places(draft.source()).forEach(place -> access.requireWithin(Role.PLANNER, place));
                    anywhere(draft.source(), draft.magnitude());
                    return service.declare(draft);
                },
                Payload::new);
    }

    @MutationMapping
    Payload updateHazard(@Argument HazardInputs.Update input) {
        access.requireWithin(Role.PLANNER, Place.hazard(input.plainId()));
        shaped(input.magnitude());
        return UserError.catching(() -> service.update(input.plainId(), input.change()), Payload::new);
    }

    @MutationMapping
    Payload endHazard(@Argument String hazardId) {
        var id = GlobalId.local("Hazard", "hazardId", hazardId);
        access.requireWithin(Role.PLANNER, Place.hazard(id));
        return UserError.catching(() -> service.end(id), Payload::new);
    }

    /** A free point and a shape on the map lie in nobody's jurisdiction. */
    private void anywhere(HazardSource source, Magnitude magnitude) {
        if (source.kind() == SourceKind.POINT) {
            access.requireEverywhere(Role.PLANNER);
        }
        shaped(magnitude);
    }

    private void shaped(Magnitude magnitude) {
        var area = magnitude.area();
        if (area != null && area.shaped()) {
            access.requireEverywhere(Role.PLANNER);
        }
    }

    private static List<Place> places(HazardSource source) {
        var id = source.placeId();
        return switch (source.kind()) {
            case RIVER_POINT ->
                source.riverId() == null || source.kmToMouth() == null
                        ? List.of()
                        : List.of(Place.riverPoint(source.riverId(), source.kmToMouth()));
            case CITY -> id == null ? List.of() : List.of(Place.city(id));
            case RESERVOIR -> id == null ? List.of() : List.of(new Place(Place.Kind.RESERVOIR, id));
            case FACILITY -> id == null ? List.of() : List.of(new Place(Place.Kind.FACILITY, id));
            case POINT -> List.of();
            case AREA ->
                source.area().stream()
                        .map(c -> new Place(c.city() ? Place.Kind.CITY : Place.Kind.REACH, c.id()))
                        .toList();
        };
    }
}
