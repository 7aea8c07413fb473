package io.spillover.platform.api;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.platform.security.Access;
import io.spillover.platform.security.Caller;
import io.spillover.platform.security.Role;
import io.spillover.problem.ConflictException;
import io.spillover.problem.ForbiddenException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import io.spillover.problem.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** A small feature that stands in for the real ones: numbered rows, each with ten children, and things that go wrong. */
@TestComponent
@Controller
class Trials implements NodeSource<Trials.Trial> {

    /** A row. */
    record Trial(String graphId, int number) {
        public String id() {
            return GlobalId.of("Trial", graphId);
        }
    }

    /** What a mutation gives. */
    record TrialPayload(@Nullable Trial trial, List<UserError> userErrors) {}

    /** What came in. */
    record Echo(
            int length,
            @Nullable Instant at,
            @Nullable LocalDate on,
            @Nullable Duration lasting,
            @Nullable GeoJson shape) {}

    static final AtomicInteger LOADS = new AtomicInteger();

    private final NestedPages<Trial, Boolean> children;
    private final Graph graph;
    private final Access access;

    Trials(BatchLoaderRegistry registry, Graph graph, Access access) {
        this.children = NestedPages.register(registry, "Trial.children", Trials::childrenOf, Trials::cursor);
        this.graph = graph;
        this.access = access;
    }

    @QueryMapping
    Connection<Trial> trials(PageRequest page) {
        LOADS.incrementAndGet();
        int from = page.after("number").map(cursor -> (int) cursor.number() + 1).orElse(0);
        var rows = IntStream.range(from, 250).limit(page.limit()).mapToObj(n -> new Trial("t:" + n, n));
        return Connection.of(page, rows.toList(), Trials::cursor);
    }

    @SchemaMapping
    CompletableFuture<Connection<Trial>> children(Trial trial, PageRequest page, DataFetchingEnvironment env) {
        return children.load(env, trial.graphId(), page, true);
    }

    @SchemaMapping
    Trial parent(Trial trial) {
        return trial;
    }

    @BatchMapping
    Map<Trial, String> caller(List<Trial> trials) {
        Map<Trial, String> names = new HashMap<>();
        trials.forEach(trial -> names.put(trial, Caller.current().name()));
        return names;
    }

    @QueryMapping
    @Nullable String failing(@Argument String how) {
        throw failure(how);
    }

    /** A read that keeps the database busy for as long as it is let; the id finds it among the running transactions. */
    @QueryMapping
    int slow(@Argument String id) {
        var statement = new Statement(
                "trial/slow", "WITH '" + id + "' AS id UNWIND range(1, 100000000000) AS i RETURN count(i) AS n");
        return graph.readOne(statement, Map.of(), row -> row.get("n").asInt()).orElse(0);
    }

    @QueryMapping
    Echo echo(
            @Argument @Nullable String text,
            @Argument @Nullable List<String> list,
            @Argument @Nullable Instant at,
            @Argument @Nullable LocalDate on,
            @Argument @Nullable Duration lasting,
            @Argument @Nullable GeoJson shape) {
        int length = (text == null ? 0 : text.length()) + (list == null ? 0 : list.size());
        return new Echo(length, at, on, lasting, shape);
    }

    @MutationMapping
    TrialPayload change(@Argument String how) {
        return UserError.catching(
                () -> {
                    if (!how.equals("NOTHING")) {
                        throw failure(how);
                    }
                    return new Trial("t:1", 1);
                },
                TrialPayload::new);
    }

    @MutationMapping
    String onlyStewards() {
        return access.require(Role.STEWARD).name();
    }

    @Override
    public String typeName() {
        return "Trial";
    }

    @Override
    public Class<Trial> javaType() {
        return Trial.class;
    }

    @Override
    public Map<String, Trial> load(Collection<String> ids) {
        LOADS.incrementAndGet();
        Map<String, Trial> found = new HashMap<>();
        ids.stream().filter(id -> id.startsWith("t:")).forEach(id -> found.put(id, new Trial(id, 0)));
        return found;
    }

    private static Map<String, List<Trial>> childrenOf(Collection<String> ids, PageRequest page, Boolean filter) {
        LOADS.incrementAndGet();
        Map<String, List<Trial>> rows = new HashMap<>();
        for (var id : ids) {
            rows.put(
                    id,
                    IntStream.range(0, 10)
                            .limit(page.limit())
                            .mapToObj(n -> new Trial(id + "." + n, n))
                            .toList());
        }
        return rows;
    }

    private static Cursor cursor(Trial trial) {
        return Cursor.of("number", trial.number(), trial.graphId());
    }

    private static RuntimeException failure(String how) {
        return switch (how) {
            case "NOT_FOUND" -> new NotFoundException("city", "x:1");
            case "INVALID_INPUT" -> new InvalidInputException("input.massKg", "massKg is -1%d.");
            case "CONFLICT" -> new ConflictException("The hazard has changed.");
            case "FORBIDDEN" -> new ForbiddenException("Not yours.");
            case "UNAVAILABLE" -> new UnavailableException("The database rests.", new IllegalStateException("secret"));
            default -> new IllegalStateException("secret detail of the server");
        };
    }
}
