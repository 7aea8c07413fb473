package io.spillover.exposure.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.exposure.Assessment;
import io.spillover.exposure.AssessmentState;
import io.spillover.exposure.Chances;
import io.spillover.exposure.Exposure;
import io.spillover.exposure.ExposureService;
import io.spillover.exposure.Exposures;
import io.spillover.exposure.NonExposure;
import io.spillover.exposure.Remark;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.Hazards;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.Edge;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.PageInfo;
import io.spillover.platform.api.PageRequest;
import io.spillover.platform.api.UserError;
import io.spillover.platform.security.Access;
import io.spillover.platform.security.Place;
import io.spillover.platform.security.Role;
import io.spillover.problem.InvalidInputException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers which cities a hazard exposes and which it does not, from what was assessed. */
@Controller
class ExposureController {

    /** A page of exposures with the assessment they belong to; the name's ending tells Spring for GraphQL that it is whole. */
    record ExposureConnection(
            List<Edge<Exposure>> edges,
            List<Exposure> nodes,
            PageInfo pageInfo,
            @Nullable Assessment assessment,
            AssessmentState state) {}

    /** A page of cities that are not exposed. */
    record NonExposureConnection(
            List<Edge<NonExposure>> edges, List<NonExposure> nodes, PageInfo pageInfo, AssessmentState state) {}

    /** What became of a request to assess. */
    record AssessPayload(
            @Nullable Assessment assessment, @Nullable AssessmentState state, List<UserError> userErrors) {}

    /** What became of a request to cancel. */
    record CancelPayload(int cancelled, @Nullable AssessmentState state, List<UserError> userErrors) {}

    /** How probabilities shall be found. */
    record ChancesInput(int courses, long seed, Chances.Dependence dependence) {

        Chances chances() {
            if (courses < 0 || courses > Chances.MOST_COURSES) {
                throw new InvalidInputException(
                        "chances.courses", "The number of courses must be from 0 to 100000, not " + courses + ".");
            }
            return new Chances(courses, seed, dependence);
        }
    }

    private record Asked(
            Hazard hazard, PageRequest page, @Nullable Instant asOf) {}

    private static final String OF_HAZARDS = "Hazard.exposures";

    private final Hazards hazards;
    private final Exposures exposures;
    private final ExposureService service;
    private final Access access;

    ExposureController(
            Hazards hazards,
            Exposures exposures,
            ExposureService service,
            Access access,
            BatchLoaderRegistry registry) {
        this.hazards = hazards;
        this.exposures = exposures;
        this.service = service;
        this.access = access;
        registry.<Asked, ExposureConnection>forName(OF_HAZARDS)
                .registerMappedBatchLoader((asked, env) -> Mono.fromSupplier(() -> answers(asked)));
    }

    @QueryMapping
    ExposureConnection exposures(@Argument String hazardId, @Argument @Nullable Instant asOf, PageRequest page) {
        var asked = new Asked(hazards.get(plain(hazardId)), page, asOf);
        return Objects.requireNonNull(answers(Set.of(asked)).get(asked));
    }

    @SchemaMapping(typeName = "Hazard")
    CompletableFuture<ExposureConnection> exposures(Hazard hazard, PageRequest page, DataFetchingEnvironment env) {
        DataLoader<Asked, ExposureConnection> loader = Objects.requireNonNull(env.getDataLoader(OF_HAZARDS));
        return loader.load(new Asked(hazard, page, null));
    }

    /** Answers many hazards in a constant number of statements for each size of page. */
    private Map<Asked, ExposureConnection> answers(Set<Asked> all) {
        var answers = new HashMap<Asked, ExposureConnection>();
        all.stream()
                .collect(Collectors.groupingBy(a -> Arrays.asList(a.page(), a.asOf())))
                .forEach((same, group) -> {
                    var page = group.get(0).page();
                    var of = group.stream().map(Asked::hazard).toList();
                    var ids = of.stream().map(Hazard::id).toList();
                    var asOf = group.get(0).asOf();
                    var latest = asOf == null ? exposures.latest(ids) : exposures.asOf(ids, asOf);
                    var states = service.states(of);
                    var rows = exposures.ofAssessments(
                            latest.values().stream().map(Assessment::id).toList(), page);
                    for (var asked : group) {
                        var assessment = latest.get(asked.hazard().id());
                        var own = assessment == null
                                ? List.<Exposure>of()
                                : rows.getOrDefault(assessment.id(), List.of());
                        var found = Connection.of(page, own, x -> Cursor.of(Exposures.BY_ARRIVAL, x.rank(), x.id()));
                        answers.put(
                                asked,
                                new ExposureConnection(
                                        found.edges(),
                                        found.nodes(),
                                        found.pageInfo(),
                                        assessment,
                                        stateOf(asked, assessment, states)));
                    }
                });
        return answers;
    }

    /** What was the answer once is stale unless it still is. */
    private AssessmentState stateOf(Asked asked, @Nullable Assessment assessment, Map<Hazard, AssessmentState> states) {
        var now = states.getOrDefault(asked.hazard(), AssessmentState.NONE);
        if (asked.asOf() == null || now == AssessmentState.NONE) {
            return now;
        }
        if (assessment == null) {
            return AssessmentState.NONE;
        }
        boolean still = exposures
                .latest(asked.hazard().id())
                .filter(latest -> latest.id().equals(assessment.id()))
                .isPresent();
        return still ? now : AssessmentState.STALE;
    }

    @QueryMapping
    NonExposureConnection notExposed(@Argument String hazardId, PageRequest page) {
        var hazard = hazards.get(plain(hazardId));
        var latest = exposures.latest(hazard.id());
        var rows = latest.map(a -> exposures.missesOf(a.id(), page)).orElse(List.of());
        var found = Connection.of(page, rows, n -> new Cursor("id", n.cityId(), n.cityId()));
        return new NonExposureConnection(found.edges(), found.nodes(), found.pageInfo(), service.state(hazard));
    }

    @MutationMapping
    AssessPayload assess(@Argument String hazardId, @Argument @Nullable ChancesInput chances) {
        var id = plain(hazardId);
        access.requireWithin(Role.PLANNER, Place.hazard(id));
        return UserError.<AssessPayload, AssessPayload>catching(
                () -> {
                    service.assess(id, chances == null ? service.usualChances() : chances.chances());
                    return new AssessPayload(
                            exposures.latest(id).orElse(null), service.state(hazards.get(id)), List.of());
                },
                (done, errors) -> done == null ? new AssessPayload(null, null, errors) : done);
    }

    @MutationMapping
    CancelPayload cancelAssessment(@Argument String hazardId) {
        var id = plain(hazardId);
        access.requireWithin(Role.PLANNER, Place.hazard(id));
        return UserError.<CancelPayload, CancelPayload>catching(
                () -> new CancelPayload(service.cancel(id), service.state(hazards.get(id)), List.of()),
                (done, errors) -> done == null ? new CancelPayload(0, null, errors) : done);
    }

    @SchemaMapping(typeName = "Assessment")
    List<Remark> assumptions(Assessment assessment) {
        return assessment.remarks().stream().filter(r -> !r.caveat()).toList();
    }

    @SchemaMapping(typeName = "Assessment")
    List<Remark> caveats(Assessment assessment) {
        return assessment.remarks().stream().filter(Remark::caveat).toList();
    }

    private static String plain(String hazardId) {
        return GlobalId.local("Hazard", "hazardId", hazardId);
    }
}
