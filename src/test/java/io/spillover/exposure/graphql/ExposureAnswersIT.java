package io.spillover.exposure.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.ExposureService;
import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.GraphHash;
import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The first question as a planner asks it: over HTTP, with a key, on the demo region. */
@WithDatabase
@CleanGraph
class ExposureAnswersIT {

    private static final String DECLARE = """
            mutation($input: DeclareHazardInput!) { declareHazard(input: $input) {
              hazard { id revision assessmentState exposures(first: 3) { nodes { city { code } } } }
              userErrors { code field message } } }""";

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExposureService service;

    @LocalServerPort
    private int port;

    @BeforeEach
    void assess() {
        loader.load("demo");
        service.assessDue();
    }

    @Test
    void exposuresTellWhenHowBadlyAndWhy() {
        var data = ask("""
                { exposures(hazardId: "demo:spill-2024") { state assessment { engine assumptions { code } }
                  nodes { city { name } hazard { name } arrival { first { earliest likely latest } }
                    intensity { low likely high unit ratio limit } people { quality }
                    explanation { truncated sentence zh: sentence(lang: ZH) steps { why from zh: from(lang: ZH) to delay } } } } }""");
        var answer = data.path("exposures");
        assertThat(answer.path("state").asString()).isEqualTo("CURRENT");
        assertThat(answer.path("assessment").path("engine").asString()).startsWith("jobson/");
        var second = answer.path("nodes").path(1);
        assertThat(second.path("city").path("name").asString()).isEqualTo("Twinwater");
        assertThat(second.path("people").path("quality").asString()).isEqualTo("assumed");
        assertThat(second.path("intensity").path("limit").asDouble()).isEqualTo(0.005);
        assertThat(second.path("explanation").path("sentence").asString())
                .contains("Kilnworth", "through the reservoir Fernside Dam", "it reaches Twinwater", "times the limit");
        assertThat(second.path("explanation").path("zh").asString()).contains("双水", "蕨岸水库");
        assertThat(second.path("explanation")
                        .path("steps")
                        .path(0)
                        .path("delay")
                        .asString())
                .startsWith("PT");
    }

    @Test
    void exposuresTellHowLikelyTheyAreAndWhatWouldHaveRemovedThem() {
        var data = ask("""
                { exposures(hazardId: "demo:spill-2024") { assessment { chances { courses seed dependence } }
                  nodes { city { name } probability { low likely high courses }
                    counterfactual { kind placeId name effect timeToAct sentence zh: sentence(lang: ZH) } } } }""");
        var answer = data.path("exposures");
        assertThat(answer.path("assessment").path("chances").path("courses").asInt())
                .isEqualTo(200);
        assertThat(answer.path("nodes").valueStream()).allSatisfy(n -> {
            var p = n.path("probability");
            assertThat(p.path("low").asDouble()).isBetween(0.0, p.path("likely").asDouble());
            assertThat(p.path("high").asDouble()).isBetween(p.path("likely").asDouble(), 1.0);
        });
        var second = answer.path("nodes").path(1).path("counterfactual");
        assertThat(second.path("placeId").asString()).isEqualTo("demo:RES01");
        assertThat(second.path("effect").asString()).isEqualTo("REMOVES");
        assertThat(second.path("sentence").asString())
                .startsWith(
                        "Held back by the reservoir Fernside Dam it would not reach the city, if it is done within ");
        assertThat(second.path("zh").asString()).contains("蕨岸水库", "不会到达该市");
    }

    @Test
    void threatsNameWhatCouldReachACityBeforeAnythingHappens() {
        var city = ask("""
                { city(region: "demo", code: "2001") { threats(within: "P20D", first: 50) {
                  kind placeId name zh: name(lang: ZH) mechanism earliest likely latest distanceKm fromDegrees via } } }""");
        var threats = city.path("city").path("threats").valueStream().toList();
        assertThat(threats).anySatisfy(t -> {
            assertThat(t.path("placeId").asString()).isEqualTo("demo:CHM01");
            assertThat(t.path("mechanism").asString()).isEqualTo("RIVER_POLLUTANT");
            assertThat(t.path("via").valueStream().map(JsonNode::asString)).contains("Birch");
        });
        assertThat(threats)
                .anySatisfy(t -> assertThat(t.path("placeId").asString()).isEqualTo("demo:RES01"));
        assertThat(threats)
                .anySatisfy(t -> assertThat(t.path("mechanism").asString()).isEqualTo("EPIDEMIC"));
        assertThat(threats)
                .extracting(t -> java.time.Duration.parse(t.path("likely").asString()))
                .isSorted();

        var none = ask("""
                { city(region: "demo", code: "2001") { threats(within: "PT1M", mechanisms: [RIVER_POLLUTANT]) { placeId } } }""");
        assertThat(none.path("city").path("threats").size()).isZero();
        assertThat(GraphQlClient.on(port)
                        .ask("{ cities(first: 9) { nodes { threats(within: \"PT2H\") { placeId } } } }")
                        .body()
                        .toString())
                .contains("at most 5 cities");
    }

    @Test
    void pagesGiveEachCityOnceInOneOrder() {
        var whole = names(ask("{ exposures(hazardId: \"demo:flood-2024\", first: 100) { nodes { city { name } } } }"));
        var paged = new ArrayList<String>();
        String after = "null";
        for (int i = 0; i < 20; i++) {
            var page = ask("{ exposures(hazardId: \"demo:flood-2024\", first: 2, after: " + after
                    + ") { nodes { city { name } } pageInfo { hasNextPage endCursor } } }");
            paged.addAll(names(page));
            var info = page.path("exposures").path("pageInfo");
            if (!info.path("hasNextPage").asBoolean()) {
                break;
            }
            after = "\"" + info.path("endCursor").asString() + "\"";
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(whole).hasSizeGreaterThan(4);
    }

    @Test
    void asASentenceEveryCityThatIsNotReachedSaysWhy() {
        var nodes =
                ask("{ notExposed(hazardId: \"demo:spill-2024\", first: 100) { nodes { city { name } reason sentence } } }")
                        .path("notExposed")
                        .path("nodes");
        assertThat(nodes.valueStream().map(n -> n.path("sentence").asString()))
                .contains("Drymoor is not exposed, because no river of the network passes it.")
                .allSatisfy(s -> assertThat(s).contains("is not exposed, because"));
    }

    @Test
    void askingNeverWrites() {
        var before = GraphHash.now();
        ask(
                "{ exposures(hazardId: \"demo:flood-2024\") { nodes { city { name exposures { nodes { severity } } } } } "
                        + "notExposed(hazardId: \"demo:flood-2024\") { nodes { sentence } } hazards { nodes { assessmentState } } }");
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void anUnknownHazardIsAnErrorWithACode() {
        var answer = GraphQlClient.on(port).ask("{ exposures(hazardId: \"demo:nothing\") { nodes { rank } } }");
        assertThat(answer.codes()).containsExactly("NOT_FOUND");
        assertThat(answer.error().path("message").asString())
                .isEqualTo("There is no hazard with the id \"demo:nothing\".");
    }

    @Test
    void aPlannerDeclaresAndSeesWhoIsExposedAtOnce() {
        var payload = declare(TestKeys.PLANNER, "quick", "demo:1003", Map.of("peakDischargeM3PerS", 500))
                .path("declareHazard");
        assertThat(payload.path("userErrors").isEmpty()).isTrue();
        assertThat(payload.path("hazard").path("id").asString()).isEqualTo("Hazard:demo:quick");
        assertThat(payload.path("hazard").path("assessmentState").asString()).isEqualTo("CURRENT");
        assertThat(payload.path("hazard")
                        .path("exposures")
                        .path("nodes")
                        .path(0)
                        .path("city")
                        .path("code")
                        .asString())
                .isEqualTo("1003");
    }

    @Test
    void aBadValueComesBackAsAUserErrorThatNamesTheField() {
        var errors = declare(TestKeys.PLANNER, "bad", "demo:1003", Map.of("peakDischargeM3PerS", -1))
                .path("declareHazard")
                .path("userErrors");
        assertThat(errors.path(0).path("field").asString()).isEqualTo("magnitude.peakDischargeM3PerS");
        assertThat(errors.path(0).path("code").asString()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void aViewerMayNotDeclareAndAPlannerOnlyInsideItsJurisdiction() {
        assertThat(codes(TestKeys.VIEWER, "demo:1003")).containsExactly("FORBIDDEN");
        assertThat(codes(TestKeys.LOCAL_PLANNER, "demo:2004")).containsExactly("FORBIDDEN");
        assertThat(codes(TestKeys.LOCAL_PLANNER, "demo:1003")).isEmpty();
    }

    @Test
    void aPlannerDeclaresOnlyWhereTheRiverRunsThroughItsJurisdiction() {
        var mutation = DECLARE;
        assertThat(at(TestKeys.LOCAL_PLANNER, mutation, "up", 300)).isEmpty();
        assertThat(at(TestKeys.LOCAL_PLANNER, mutation, "down", 20)).containsExactly("FORBIDDEN");
    }

    private List<String> at(String key, String mutation, String code, double km) {
        return GraphQlClient.on(port)
                .as(key)
                .ask(
                        mutation,
                        Map.of(
                                "input",
                                Map.of(
                                        "region",
                                        "demo",
                                        "code",
                                        code,
                                        "name",
                                        "Crest " + code,
                                        "typeCode",
                                        "MH0604",
                                        "mechanism",
                                        "RIVER_FLOOD",
                                        "source",
                                        Map.of("kind", "RIVER_POINT", "riverId", "demo:ALDER", "kmToMouth", km),
                                        "start",
                                        "2024-07-10T06:00:00+08:00",
                                        "duration",
                                        "PT36H")))
                .codes();
    }

    private List<String> codes(String key, String cityId) {
        return GraphQlClient.on(port)
                .as(key)
                .ask(DECLARE, input("x" + cityId.substring(5), cityId, Map.of()))
                .codes();
    }

    private JsonNode declare(String key, String code, String cityId, Map<String, ?> magnitude) {
        return GraphQlClient.on(port)
                .as(key)
                .ask(DECLARE, input(code, cityId, magnitude))
                .data();
    }

    private static Map<String, ?> input(String code, String cityId, Map<String, ?> magnitude) {
        return Map.of(
                "input",
                Map.of(
                        "region",
                        "demo",
                        "code",
                        code,
                        "name",
                        "Crest " + code,
                        "typeCode",
                        "MH0604",
                        "mechanism",
                        "RIVER_FLOOD",
                        "source",
                        Map.of("kind", "CITY", "placeId", cityId),
                        "start",
                        "2024-07-10T06:00:00+08:00",
                        "duration",
                        "PT36H",
                        "magnitude",
                        magnitude));
    }

    private JsonNode ask(String query) {
        var answer = GraphQlClient.on(port).ask(query);
        assertThat(answer.codes()).as(answer.body().toString()).isEmpty();
        return answer.data();
    }

    private static List<String> names(JsonNode data) {
        return data.path("exposures")
                .path("nodes")
                .valueStream()
                .map(n -> n.path("city").path("name").asString())
                .toList();
    }
}
