package io.spillover.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that mean harm get a clear error within the deadline, and the server answers the next one. */
@WithTrials
class HostileRequestsIT {

    /** The applications' deadline of 2 s, and some for a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(4);

    @LocalServerPort
    private int port;

    private GraphQlClient client = GraphQlClient.on(0);

    @BeforeEach
    void connect() {
        client = GraphQlClient.on(port);
    }

    @AfterEach
    void theServerAnswersTheNextRequest() {
        assertThat(client.ask("{ serverInfo { version } }").codes()).isEmpty();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("deep", nested("parent { ", 17, "number"), "LIMIT_EXCEEDED", "17"),
                arguments("endlessly deep", nested("parent { ", 600, "number"), "LIMIT_EXCEEDED", ""),
                arguments("pages of pages", pages(3), "LIMIT_EXCEEDED", "answered fields"),
                arguments("pages of pages by default", """
                        { trials { nodes { children { nodes { children { nodes { number } } } } } } }""", "LIMIT_EXCEEDED", ""),
                arguments("many aliases", fields(100, i -> "a" + i + ": __typename"), "LIMIT_EXCEEDED", "aliases"),
                arguments("one field many times", fields(101, i -> "__typename"), "LIMIT_EXCEEDED", "aliases"),
                arguments("many tokens", fields(2_100, i -> "b" + i), "LIMIT_EXCEEDED", "2,000"),
                arguments(
                        "many directives",
                        "{ serverInfo " + "@skip(if: false) ".repeat(200) + "{ version } }",
                        "INVALID_QUERY",
                        ""),
                arguments(
                        "a fragment in itself",
                        "{ trials { nodes { ...a } } } fragment a on Trial { parent { ...a } }",
                        "INVALID_QUERY",
                        ""),
                arguments(
                        "fragments in a circle",
                        "{ trials { nodes { ...a } } } fragment a on Trial { ...b } fragment b on Trial { ...a }",
                        "INVALID_QUERY",
                        ""),
                arguments(
                        "fragments that double",
                        doubling(60, "parent { ...f%d } other: parent { ...f%d }"),
                        "LIMIT_EXCEEDED",
                        ""),
                arguments(
                        "a page too large", "{ trials(first: 101) { nodes { number } } }", "INVALID_INPUT", "1 to 100"),
                arguments("a page of none", "{ trials(first: 0) { nodes { number } } }", "INVALID_INPUT", "1 to 100"),
                arguments(
                        "a page backwards", "{ trials(first: -1) { nodes { number } } }", "INVALID_INPUT", "1 to 100"),
                arguments("a wrong cursor", "{ trials(after: \"x\") { nodes { number } } }", "INVALID_INPUT", "cursor"),
                arguments(
                        "a long list",
                        "{ echo(list: [" + "\"x\" ".repeat(251) + "]) { length } }",
                        "INVALID_INPUT",
                        "250"),
                arguments(
                        "a long text",
                        "{ echo(text: \"" + "x".repeat(10_001) + "\") { length } }",
                        "INVALID_INPUT",
                        "10000"),
                arguments(
                        "many ids",
                        "{ nodes(ids: [" + "\"Trial:t:1\" ".repeat(251) + "]) { id } }",
                        "INVALID_INPUT",
                        "250"),
                arguments(
                        "introspection in circles",
                        "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
                        "LIMIT_EXCEEDED",
                        ""),
                arguments("a slow read", "{ slow(id: \"alone\") }", "TIMEOUT", "2.0 s"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aHostileDocumentGetsAClearErrorInTime(String name, String document, String code, String part) {
        long start = System.nanoTime();
        var answer = client.ask(document);
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.codes()).isNotEmpty().doesNotContain("none", "INTERNAL_ERROR");
        if (!code.isEmpty()) {
            assertThat(answer.codes()).contains(code);
        }
        assertThat(answer.error().path("message").asString()).contains(part).hasSizeLessThan(600);
        assertThat(answer.body().toString()).doesNotContain("Exception");
        assertThat(took).isLessThan(BOUND);
    }

    @Test
    void longValuesInVariablesAreRefusedAsLongLiteralsAre() {
        var query = "query($list: [String!], $text: String) { echo(list: $list, text: $text) { length } }";

        assertThat(client.ask(
                                query,
                                Map.of(
                                        "list",
                                        IntStream.range(0, 251)
                                                .mapToObj(i -> "x")
                                                .toList()))
                        .codes())
                .containsExactly("INVALID_INPUT");
        assertThat(client.ask(query, Map.of("text", "x".repeat(10_001))).codes())
                .containsExactly("INVALID_INPUT");
        assertThat(client.ask(query, Map.of("text", "x".repeat(10_000))).codes())
                .isEmpty();
    }

    @Test
    void aPageSizeInAVariableCountsAsOneInTheDocument() {
        var query = """
                query($n: Int = 100) { trials(first: $n) { nodes { children(first: $n) { nodes { number } } } } }""";

        assertThat(client.ask(query).codes()).containsExactly("LIMIT_EXCEEDED");
        assertThat(client.ask(query, Map.of("n", 100)).codes()).containsExactly("LIMIT_EXCEEDED");
        assertThat(client.ask(query, Map.of("n", 5)).codes()).isEmpty();
    }

    @Test
    void fragmentsThatDoubleWithinOneLevelDoNotKeepTheServerBusy() {
        long start = System.nanoTime();
        var answer = client.ask(doubling(90, "...f%d ...f%d"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(answer.codes()).doesNotContain("INTERNAL_ERROR", "none");
    }

    @Test
    void aSlowReadEndsInTheDatabaseToo() throws Exception {
        assertThat(client.ask("{ slow(id: \"ends-with-its-caller\") }").codes()).containsExactly("TIMEOUT");

        long patience = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (running("ends-with-its-caller") > 0 && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        // The database's own timeout is 5 s: without a shorter one the read would still run.
        assertThat(running("ends-with-its-caller")).isZero();
    }

    @Test
    void aFloodOfSlowReadsLeavesTheServerAnswering() {
        List<CompletableFuture<GraphQlClient.Answer>> flood = IntStream.range(0, 40)
                .mapToObj(i -> client.askAsync("{ slow(id: \"flood-" + i + "\") }"))
                .toList();

        assertThat(client.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        var codes = flood.stream().map(CompletableFuture::join).flatMap(answer -> answer.codes().stream());
        assertThat(codes.toList())
                .hasSize(40)
                .containsOnly("TIMEOUT", "UNAVAILABLE")
                .contains("UNAVAILABLE");
    }

    @Test
    void theStandardIntrospectionStillWorks() throws Exception {
        var query = new String(
                HostileRequestsIT.class
                        .getResourceAsStream("/trial/introspection.graphql")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var answer = client.ask(query);

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.data().at("/__schema/types").valueStream().map(type -> type.path("name")
                        .asString()))
                .contains("Query", "Trial", "PageInfo");
    }

    private static long running(String id) {
        return TestDatabase.driver()
                .executableQuery("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $id"
                        + " AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n")
                .withParameters(Map.of("id", id))
                .execute()
                .records()
                .get(0)
                .get("n")
                .asLong();
    }

    private static String nested(String level, int times, String leaf) {
        return "{ trials(first: 1) { nodes { " + level.repeat(times - 3) + leaf + " }".repeat(times - 3) + " } } }";
    }

    private static String pages(int levels) {
        var open = "children(first: 100) { nodes { ";
        return "{ trials(first: 100) { nodes { " + open.repeat(levels) + "number" + " } }".repeat(levels) + " } } }";
    }

    private static String fields(int count, java.util.function.IntFunction<String> field) {
        return IntStream.range(0, count).mapToObj(field).collect(java.util.stream.Collectors.joining(" ", "{ ", " }"));
    }

    private static String doubling(int levels, String body) {
        var document = new StringBuilder("{ trials(first: 1) { nodes { ...f0 } } }");
        for (int i = 0; i < levels; i++) {
            document.append(" fragment f").append(i).append(" on Trial { ");
            document.append(String.format(body, i + 1, i + 1)).append(" }");
        }
        return document + " fragment f" + levels + " on Trial { number }";
    }
}
