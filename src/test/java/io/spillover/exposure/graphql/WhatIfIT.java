package io.spillover.exposure.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.ExposureService;
import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.GraphHash;
import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What would be different, asked over HTTP on the demo region. */
@WithDatabase
@CleanGraph
class WhatIfIT {

    private static final String WHAT_IF = """
            query($scenario: ScenarioInput, $id: ID, $only: [CityChangeKind!], $after: String) {
              whatIf(scenario: $scenario, scenarioId: $id, only: $only, first: 4, after: $after) {
                counts { kind cities } engine assumptions { code } pageInfo { hasNextPage endCursor }
                nodes { kind shift city { name } before { severity arrival { first { likely } } }
                  after { severity arrival { first { likely } } } } } }""";

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExposureService service;

    @LocalServerPort
    private int port;

    @BeforeEach
    void load() {
        loader.load("demo");
        service.assessDue();
    }

    @Test
    void aReservoirThatHoldsASpillClearsTheCitiesBelowAndStoresNothing() {
        var before = GraphHash.now();
        var answer = ask(Map.of("scenario", holdingFernside()));

        assertThat(cities(answer, "CLEARED")).isPositive();
        assertThat(cities(answer, "NEW") + cities(answer, "WORSE")).isZero();
        var cleared = answer.path("nodes")
                .valueStream()
                .filter(n -> n.path("kind").asString().equals("CLEARED"))
                .toList();
        assertThat(cleared).isNotEmpty().allSatisfy(n -> {
            assertThat(n.path("after").isNull()).isTrue();
            assertThat(n.path("before").path("severity").asString()).isNotEmpty();
        });
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void withoutAnyChangeEveryCityIsAsToday() {
        var answer = ask(Map.of("scenario", Map.of("hazardId", "demo:spill-2024")));

        assertThat(answer.path("counts").size()).isEqualTo(1);
        assertThat(cities(answer, "SAME")).isEqualTo(7);
    }

    @Test
    void moreWaterMakesASpillFaster() {
        var answer = ask(Map.of(
                "scenario",
                Map.of("hazardId", "demo:spill-2024", "changes", List.of(Map.of("sourceDischargeM3PerS", 400.0)))));

        assertThat(answer.path("nodes")
                        .valueStream()
                        .filter(n -> !n.path("shift").isNull())
                        .map(n -> n.path("shift").asString()))
                .contains("PT0S")
                .filteredOn(shift -> !shift.equals("PT0S"))
                .isNotEmpty()
                .allSatisfy(shift -> assertThat(shift).startsWith("PT-"));
    }

    @Test
    void pagesAndFiltersGiveEachCityOnce() {
        var first = ask(Map.of("scenario", holdingFernside()));
        var second = ask(Map.of(
                "scenario",
                holdingFernside(),
                "after",
                first.path("pageInfo").path("endCursor").asString()));

        assertThat(first.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        assertThat(names(first)).hasSize(4).doesNotContainAnyElementsOf(names(second));
        assertThat(names(ask(Map.of("scenario", holdingFernside(), "only", List.of("NEW")))))
                .isEmpty();
    }

    @Test
    void aSavedScenarioIsAskedAgainByItsId() {
        var saved = save(TestKeys.STEWARD, "hold-fernside", holdingFernside());
        assertThat(saved.path("userErrors").size()).isZero();
        assertThat(saved.path("scenario").path("id").asString()).isEqualTo("demo:hold-fernside");

        assertThat(ask(Map.of("id", "demo:hold-fernside"))).isEqualTo(ask(Map.of("scenario", holdingFernside())));
        var listed = GraphQlClient.on(port)
                .ask("{ scenarios(region: \"demo\") { nodes { id changes hazard { name } chances { courses } } } }")
                .data();
        assertThat(listed.path("scenarios")
                        .path("nodes")
                        .path(0)
                        .path("changes")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsUnknownOrImpossibleIsRefusedWithItsField() {
        assertThat(refused(Map.of("operateReservoir", Map.of("reservoirId", "demo:NONE", "rule", "HOLD"))))
                .contains("The network has no reservoir on a river \\\"demo:NONE\\\".");
        assertThat(refused(Map.of("operateReservoir", Map.of("reservoirId", "demo:RES01", "rule", "CAP"))))
                .contains("needs the most that is released");
        assertThat(refused(Map.of("closeLink", "no such key"))).contains("no transport link");
        assertThat(refused(Map.of("restrictTravel", Map.of("cityId", "demo:1001", "share", 1.5))))
                .contains("from 0 to 1");
        assertThat(refused(Map.of("month", 13))).contains("from 1 to 12");
        assertThat(refused(Map.of("month", 3, "horizonDays", 4))).contains("exactly one of its fields, not 2");
        assertThat(refused(Map.of())).contains("exactly one of its fields, not 0");
        var planner = save(TestKeys.STEWARD, "bad code!", holdingFernside());
        assertThat(planner.path("userErrors").path(0).path("field").asString()).isEqualTo("input.code");
    }

    private String refused(Map<String, ?> change) {
        return GraphQlClient.on(port)
                .ask(WHAT_IF, Map.of("scenario", Map.of("hazardId", "demo:spill-2024", "changes", List.of(change))))
                .body()
                .toString();
    }

    private JsonNode save(String key, String code, Map<String, ?> scenario) {
        return GraphQlClient.on(port)
                .as(key)
                .ask("""
                        mutation($input: SaveScenarioInput!) { saveScenario(input: $input) {
                          scenario { id changes } userErrors { field message } } }""", Map.of("input", Map.of("code", code, "name", "The dam holds", "scenario", scenario)))
                .data()
                .path("saveScenario");
    }

    private static Map<String, ?> holdingFernside() {
        return Map.of(
                "hazardId",
                "demo:spill-2024",
                "changes",
                List.of(Map.of("operateReservoir", Map.of("reservoirId", "demo:RES01", "rule", "HOLD"))));
    }

    private JsonNode ask(Map<String, ?> variables) {
        var answer = GraphQlClient.on(port).ask(WHAT_IF, variables);
        assertThat(answer.codes()).as(answer.body().toString()).isEmpty();
        return answer.data().path("whatIf");
    }

    private static int cities(JsonNode answer, String kind) {
        return answer.path("counts")
                .valueStream()
                .filter(c -> c.path("kind").asString().equals(kind))
                .mapToInt(c -> c.path("cities").asInt())
                .sum();
    }

    private static List<String> names(JsonNode answer) {
        return answer.path("nodes")
                .valueStream()
                .map(n -> n.path("city").path("name").asString())
                .toList();
    }
}
