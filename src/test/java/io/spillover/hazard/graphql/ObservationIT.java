package io.spillover.hazard.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.ExposureService;
import io.spillover.exposure.Exposures;
import io.spillover.hazard.HazardService;
import io.spillover.hazard.Hazards;
import io.spillover.hazard.Observation;
import io.spillover.hazard.Observations;
import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.CountedStatements;
import io.spillover.testing.GraphHash;
import io.spillover.testing.GraphQlClient;
import io.spillover.testing.GraphQlRequests;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;
import tools.jackson.databind.JsonNode;

/** What is seen of a hazard: who may tell it, where it counts, what it changes, how it is taken back. */
@WithDatabase
@CleanGraph
@Import(ObservationIT.Listening.class)
class ObservationIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }
    }

    private static final String SPILL = "demo:spill-2024";

    @Autowired
    private SeedLoader loader;

    @Autowired
    private Hazards hazards;

    @Autowired
    private HazardService declarations;

    @Autowired
    private Observations observations;

    @Autowired
    private ExposureService service;

    @Autowired
    private Exposures exposures;

    @Autowired
    private ExecutionGraphQlService graphQl;

    @Autowired
    private CountedStatements statements;

    @LocalServerPort
    private int port;

    @BeforeEach
    void load() {
        TestDatabase.empty();
        loader.load("demo");
        service.assessDue();
    }

    @Test
    void anObservationRaisesTheRevisionAndMakesANewAssessmentWhileTheOldOneStays() {
        var before = exposures.latest(SPILL).orElseThrow();
        var seen = recorded(Map.of("facilityId", "demo:INT01", "value", 0.8, "unit", "mg/L", "phase", "PEAK"));

        assertThat(hazards.get(SPILL).revision()).isEqualTo(2);
        var after = exposures.latest(SPILL).orElseThrow();
        assertThat(after.hazardRevision()).isEqualTo(2);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.parametersHash()).isNotEqualTo(before.parametersHash());
        assertThat(number("MATCH (:Assessment {id: '" + after.id() + "'})-[:SUPERSEDES]->(:Assessment {id: '"
                        + before.id() + "'})-[:FOUND]->(x) RETURN count(x) AS n"))
                .isEqualTo(before.exposed());
        assertThat(
                        number(
                                "MATCH (:Hazard {id: '" + SPILL + "'})<-[:OF_HAZARD]-(o:Observation {id: '" + seen
                                        + "', unit: 'mg/L', quality: 'measured'})-[:SEEN_AT]->(:Facility {id: 'demo:INT01'}) RETURN count(o) AS n"))
                .isEqualTo(1);
    }

    @Test
    void aRetractedOneStaysButCountsNoLonger() {
        var id = recorded(Map.of());
        assertThat(observations.counting(SPILL)).hasSize(1);
        var first = retract(TestKeys.PLANNER, id);
        assertThat(first.data()
                        .path("retractObservation")
                        .path("observation")
                        .path("retractedAt")
                        .isNull())
                .isFalse();
        assertThat(observations.counting(SPILL)).isEmpty();
        assertThat(observations.find(id)).get().extracting(Observation::phase).isEqualTo(Observation.Phase.FIRST);
        assertThat(hazards.get(SPILL).revision()).isEqualTo(3);
        var before = GraphHash.now();
        retract(TestKeys.PLANNER, id);
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"cityId\":\"demo:1006\"}; cityId; not lie on a river",
                "{\"cityId\":\"demo:nowhere\"}; cityId; not in the graph",
                "{\"cityId\":null,\"facilityId\":\"demo:nothing\"}; facilityId; not in the graph",
                "{\"cityId\":null,\"riverId\":\"demo:ALDER\",\"kmToMouth\":5000}; riverId; not in the graph",
                "{\"cityId\":null,\"riverId\":\"demo:ALDER\"}; kmToMouth; together",
                "{\"cityId\":null}; facilityId; one place",
                "{\"facilityId\":\"demo:INT01\"}; facilityId; one place",
                "{\"value\":3,\"unit\":\"µg/L\"}; unit; are in mg/L",
                "{\"value\":-3}; value; negative",
                "{\"withinMin\":50000}; withinMin; between",
                "{\"at\":\"2024-03-01T00:00:00Z\"}; at; before the hazard's start",
                "{\"at\":\"2924-03-01T00:00:00Z\"}; at; future",
                "{\"quality\":\"good\"}; quality; measured",
                "{\"provenance\":\" \"}; provenance; empty"
            })
    void whatCannotBeIsRefusedWithItsFieldAndNothingIsWritten(String wrong, String field, String words) {
        var before = GraphHash.now();
        var input = new HashMap<String, Object>();
        GraphQlClient.json(wrong).propertyStream().forEach(e -> input.put(e.getKey(), e.getValue()));
        var error = record(TestKeys.PLANNER, SPILL, input)
                .data()
                .path("recordObservation")
                .path("userErrors")
                .path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("message").asString()).contains(words);
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void whatTravelsAmongCitiesIsSeenInOne() {
        var river = new HashMap<String, Object>(Map.of("riverId", "demo:ALDER", "kmToMouth", 100.0));
        river.put("cityId", null);
        assertThat(record(TestKeys.PLANNER, "demo:influenza-2023", river)
                        .data()
                        .path("recordObservation")
                        .path("userErrors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("riverId");
        var drymoor = record(TestKeys.PLANNER, "demo:influenza-2023", Map.of("cityId", "demo:1006"));
        assertThat(drymoor.data().path("recordObservation").path("userErrors").isEmpty())
                .isTrue();
    }

    @Test
    void whoAnswersForThePlaceMayTellWhereverTheHazardBegan() {
        assertThat(record(TestKeys.VIEWER, SPILL, Map.of()).codes()).containsExactly("FORBIDDEN");
        assertThat(record(TestKeys.LOCAL_PLANNER, SPILL, Map.of("cityId", "demo:2001"))
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(record(TestKeys.LOCAL_PLANNER, SPILL, Map.of("cityId", "demo:1003"))
                        .codes())
                .isEmpty();
        var id = recorded(Map.of("cityId", "demo:2001"));
        assertThat(retract(TestKeys.LOCAL_PLANNER, id).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void nothingMoreIsSeenOfAHazardThatHasEnded() {
        declarations.end(SPILL);
        var error = record(TestKeys.PLANNER, SPILL, Map.of())
                .data()
                .path("recordObservation")
                .path("userErrors")
                .path(0);
        assertThat(error.path("code").asString()).isEqualTo("CONFLICT");
    }

    @Test
    void manyAtOnceGetANumberEachAndTheRevisionCountsThemAll() {
        var runs = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> recorded(Map.of())))
                .toList();
        var ids = new HashSet<String>();
        runs.forEach(run -> ids.add(run.join()));
        assertThat(ids).hasSize(8);
        assertThat(hazards.get(SPILL).revision()).isEqualTo(9);
    }

    @Test
    void moreThanFiveHundredThatCountAreRefused() {
        TestDatabase.run("MATCH (h:Hazard {id: '" + SPILL + "'}) UNWIND range(1, 500) AS i "
                + "CREATE (:Observation {id: 'x' + i, hazardId: h.id, number: i})-[:OF_HAZARD]->(h)");
        var error = record(TestKeys.PLANNER, SPILL, Map.of())
                .data()
                .path("recordObservation")
                .path("userErrors")
                .path(0);
        assertThat(error.path("message").asString()).contains("500 observations already");
    }

    @Test
    void pagesGiveEachOnceAndCostTheSameForAllHazards() {
        for (int i = 0; i < 5; i++) {
            recorded(Map.of("note", "number " + i));
        }
        var paged = new ArrayList<String>();
        var after = "null";
        for (int i = 0; i < 5; i++) {
            var page = ask("{ hazard(id: \"" + SPILL + "\") { observations(first: 2, after: " + after
                            + ") { nodes { note unit quality } pageInfo { hasNextPage endCursor } } } }")
                    .path("hazard")
                    .path("observations");
            page.path("nodes").forEach(n -> paged.add(n.path("note").asString()));
            if (!page.path("pageInfo").path("hasNextPage").asBoolean()) {
                break;
            }
            after = "\"" + page.path("pageInfo").path("endCursor").asString() + "\"";
        }
        assertThat(paged).containsExactly("number 0", "number 1", "number 2", "number 3", "number 4");
        var all = "{ hazards(region: \"demo\", first: %d) { nodes { observations { nodes { id } } } } }";
        assertThat(statementsOf(all.formatted(6))).hasSameSizeAs(statementsOf(all.formatted(1)));
    }

    private List<String> statementsOf(String query) {
        statements.restart();
        assertThat(new GraphQlRequests(graphQl).answer(query).has("errors")).isFalse();
        return statements.sent();
    }

    private String recorded(Map<String, ?> more) {
        var fields = new HashMap<String, Object>(more);
        if (more.containsKey("facilityId")) {
            fields.put("cityId", null);
        }
        var answer = record(TestKeys.PLANNER, SPILL, fields);
        assertThat(answer.codes()).as(answer.body().toString()).isEmpty();
        var payload = answer.data().path("recordObservation");
        assertThat(payload.path("userErrors").isEmpty()).as(payload.toString()).isTrue();
        return payload.path("observation").path("id").asString();
    }

    private GraphQlClient.Answer record(String key, String hazardId, Map<String, ?> more) {
        var input = new HashMap<String, Object>(Map.of(
                "hazardId",
                hazardId,
                "phase",
                "FIRST",
                "cityId",
                "demo:2001",
                "at",
                "2024-03-08T00:00:00Z",
                "withinMin",
                60,
                "provenance",
                "the waterworks' log"));
        input.putAll(more);
        return GraphQlClient.on(port).as(key).ask("""
                        mutation($input: RecordObservationInput!) { recordObservation(input: $input) {
                          observation { id } userErrors { code field message } } }""", Map.of("input", input));
    }

    private GraphQlClient.Answer retract(String key, String id) {
        return GraphQlClient.on(port).as(key).ask("""
                        mutation($id: ID!) { retractObservation(observationId: $id) {
                          observation { retractedAt } userErrors { message } } }""", Map.of("id", id));
    }

    private JsonNode ask(String query) {
        var answer = GraphQlClient.on(port).ask(query);
        assertThat(answer.codes()).as(answer.body().toString()).isEmpty();
        return answer.data();
    }

    private static long number(String statement) {
        try (var session = TestDatabase.driver().session()) {
            return session.run(statement).single().get("n").asLong();
        }
    }
}
