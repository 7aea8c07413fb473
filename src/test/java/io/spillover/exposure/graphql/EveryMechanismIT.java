package io.spillover.exposure.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A hazard of every mechanism, declared over HTTP, answered with times, probability and the reason why. */
@WithDatabase
@CleanGraph
class EveryMechanismIT {

    private static final String DECLARE = """
            mutation($input: DeclareHazardInput!) { declareHazard(input: $input) {
              hazard { id assessmentState assessment { engine assumptions { code } caveats { code } }
                exposures(first: 50) { nodes { city { code name } position severity likelyBelowThreshold
                  arrival { first { earliest likely latest } peak { likely } end { likely } }
                  intensity { low likely high unit measure } probability { low likely high courses } people { likely }
                  counterfactual { kind effect sentence zh: sentence(lang: ZH) }
                  explanation { sentence zh: sentence(lang: ZH) steps { why from to } } } } }
              userErrors { code field message } } }""";

    @Autowired
    private SeedLoader loader;

    @LocalServerPort
    private int port;

    @BeforeEach
    void load() {
        loader.load("demo");
    }

    @Test
    void aGasDriftsWithTheWindToTheCitiesBelowIt() {
        var hazard = declared(
                "gas",
                "AIRBORNE",
                "TL0301",
                "PT0S",
                Map.of("kind", "FACILITY", "placeId", "demo:CHM01"),
                Map.of(
                        "release",
                        Map.of(
                                "massKg",
                                50_000,
                                "heightM",
                                5,
                                "limitMgPerM3",
                                5.8,
                                "winds",
                                List.of(Map.of("speedMPerS", 4, "fromDegrees", 243, "stability", "F")))));

        var found = exposures(hazard);
        assertThat(found).isNotEmpty();
        plausible(hazard, found, "BLOWS", "wind");
    }

    @Test
    void anInfectionFollowsTravellersAndAClosedLinkOrBorderWouldHoldIt() {
        var hazard = declared(
                "flu",
                "EPIDEMIC",
                "BI0101",
                "PT0S",
                Map.of("kind", "CITY", "placeId", "demo:1003"),
                Map.of("outbreak", Map.of("infectious", 100, "r0", 2.5, "infectiousDays", 5, "latentDays", 3)));

        var found = exposures(hazard);
        assertThat(found).hasSizeGreaterThan(3);
        plausible(hazard, found, "TRAVELS", "travellers");
        assertThat(found).anySatisfy(x -> assertThat(
                        x.path("counterfactual").path("kind").asString(""))
                .isIn("LINK", "CITY"));
    }

    @Test
    void aBlackoutStopsWhatDependsOnIt() {
        var hazard = declared(
                "blackout",
                "INFRASTRUCTURE",
                "TL0205",
                "P3D",
                Map.of("kind", "CITY", "placeId", "demo:2001"),
                Map.of(
                        "outage",
                        Map.of("failures", List.of(Map.of("sector", "POWER", "share", 1.0)), "leastLoss", 0.05)));

        var found = exposures(hazard);
        assertThat(found).isNotEmpty();
        assertThat(found.get(0).path("city").path("code").asString()).isEqualTo("2001");
        plausible(hazard, found, null, null);
    }

    @Test
    void aShortageTravelsAlongTrade() {
        var hazard = declared(
                "shortage",
                "SUPPLY_CHAIN",
                "TL0205",
                "P10D",
                Map.of("kind", "CITY", "placeId", "demo:2004"),
                Map.of(
                        "outage",
                        Map.of("failures", List.of(Map.of("sector", "INDUSTRY", "share", 1.0)), "leastLoss", 0.05)));

        plausible(hazard, exposures(hazard), null, null);
    }

    @Test
    void aStormExposesTheCitiesItsTrackCovers() {
        var hazard = declared(
                "storm",
                "FOOTPRINT",
                "MH0600",
                "PT24H",
                Map.of("kind", "AREA"),
                Map.of(
                        "area",
                        Map.of(
                                "measure",
                                "rain",
                                "unit",
                                "mm/h",
                                "leastIntensity",
                                10,
                                "track",
                                List.of(
                                        fix("2024-07-10T06:00:00Z", 40.3, -32.5),
                                        fix("2024-07-10T18:00:00Z", 41.3, -30.5)))));

        var found = exposures(hazard);
        assertThat(found).isNotEmpty();
        plausible(hazard, found, "COVERS", "area");
    }

    @Test
    void rainOverCitiesBecomesAFloodInTheirRivers() {
        var hazard = declared(
                "rain",
                "RIVER_FLOOD",
                "MH0600",
                "PT24H",
                Map.of("kind", "AREA"),
                Map.of(
                        "area",
                        Map.of(
                                "measure",
                                "rain",
                                "unit",
                                "mm/h",
                                "leastIntensity",
                                1,
                                "patches",
                                List.of(Map.of("lat", 40.53, "lon", -31.93, "radiusKm", 60, "intensity", 20)))));

        var found = exposures(hazard);
        plausible(hazard, found, null, null);
        assertThat(found)
                .extracting(x -> x.path("intensity").path("unit").asString())
                .containsOnly("m³/s");
        assertThat(stream(hazard.path("assessment").path("assumptions"))
                        .map(a -> a.path("code").asString()))
                .contains("RAIN_RUNS_OFF");
    }

    @Test
    void whatIsSeenTakesOverAndWhatIsRetractedNoLongerCounts() {
        loader.load("demo");
        var before = firstOf("demo:spill-2024", "Deltaport");
        var recorded = record(Map.of(
                "hazardId", "demo:spill-2024",
                "phase", "FIRST",
                "cityId", "demo:2001",
                "at", "2024-03-12T00:00:00Z",
                "withinMin", 120,
                "provenance", "waterworks log"));
        assertThat(recorded.path("userErrors").size()).isZero();
        var anchored = firstOf("demo:spill-2024", "Deltaport");
        assertThat(anchored).isNotEqualTo(before);
        assertThat(GraphQlClient.on(port)
                        .ask("{ exposures(hazardId: \"demo:spill-2024\") { assessment { assumptions { code } } } }")
                        .body()
                        .toString())
                .contains("ANCHORED_AT_SIGHTINGS");

        var id = recorded.path("observation").path("id").asString();
        var retracted = ask(
                TestKeys.PLANNER,
                "mutation($id: ID!) { retractObservation(observationId: $id) { observation { retractedAt } userErrors { message } } }",
                Map.of("id", id));
        assertThat(retracted
                        .path("retractObservation")
                        .path("observation")
                        .path("retractedAt")
                        .isNull())
                .isFalse();
        assertThat(firstOf("demo:spill-2024", "Deltaport")).isEqualTo(before);
        var listed = ask(
                TestKeys.VIEWER,
                "{ hazard(id: \"demo:spill-2024\") { revision observations { nodes { id phase recordedBy retractedAt } } } }",
                Map.of());
        assertThat(listed.path("hazard").path("observations").path("nodes").size())
                .isEqualTo(1);
        assertThat(listed.path("hazard").path("revision").asInt()).isEqualTo(3);
    }

    @Test
    void anImpossibleObservationIsRefusedWithItsField() {
        var future = Instant.now().plusSeconds(7200).toString();
        assertThat(refusal("at", Map.of("at", future))).contains("future");
        assertThat(refusal("at", Map.of("at", "2020-01-01T00:00:00Z"))).contains("before the hazard's start");
        assertThat(refusal("cityId", Map.of("cityId", "demo:9999"))).contains("not in the graph");
        assertThat(refusal("value", Map.of("value", -1))).contains("negative");
        assertThat(refusal("facilityId", Map.of("riverId", "demo:ALDER", "kmToMouth", 100)))
                .contains("one place");
    }

    private String refusal(String field, Map<String, ?> wrong) {
        var input = new HashMap<String, Object>(Map.of(
                "hazardId", "demo:spill-2024",
                "phase", "FIRST",
                "cityId", "demo:2001",
                "at", "2024-03-12T00:00:00Z",
                "provenance", "test"));
        input.putAll(wrong);
        var error = record(input).path("userErrors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        return error.path("message").asString();
    }

    private JsonNode record(Map<String, ?> input) {
        return ask(TestKeys.PLANNER, """
                        mutation($input: RecordObservationInput!) { recordObservation(input: $input) {
                          observation { id phase at recordedBy } userErrors { field message } } }""", Map.of("input", input)).path("recordObservation");
    }

    private String firstOf(String hazardId, String city) {
        GraphQlClient.on(port)
                .as(TestKeys.PLANNER)
                .ask("mutation { assess(hazardId: \"" + hazardId + "\") { state userErrors { message } } }");
        var answer = GraphQlClient.on(port)
                .ask("{ exposures(hazardId: \"" + hazardId
                        + "\", first: 50) { nodes { city { name } arrival { first { likely } } } } }")
                .data();
        return stream(answer.path("exposures").path("nodes"))
                .filter(x -> x.path("city").path("name").asString().equals(city))
                .map(x -> x.path("arrival").path("first").path("likely").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, ?> fix(String at, double lat, double lon) {
        return Map.of("at", at, "lat", lat, "lon", lon, "radiusKm", 80, "intensity", 30);
    }

    /** What must hold for every answer, whatever carried it. */
    private static void plausible(JsonNode hazard, List<JsonNode> found, @Nullable String why, @Nullable String word) {
        assertThat(hazard.path("assessmentState").asString()).isEqualTo("CURRENT");
        assertThat(hazard.path("assessment").path("assumptions").size()).isPositive();
        assertThat(found).isNotEmpty().allSatisfy(x -> {
            var first = x.path("arrival").path("first");
            assertThat(Instant.parse(first.path("earliest").asString()))
                    .isAfterOrEqualTo(Instant.parse("2024-07-10T06:00:00Z"));
            assertThat(first.path("likely").asString())
                    .isGreaterThanOrEqualTo(first.path("earliest").asString());
            var p = x.path("probability");
            assertThat(p.path("low").asDouble()).isBetween(0.0, p.path("likely").asDouble());
            assertThat(p.path("high").asDouble()).isBetween(p.path("likely").asDouble(), 1.0);
            assertThat(x.path("intensity").path("unit").asString()).isNotEmpty();
            assertThat(x.path("explanation").path("steps").size()).isPositive();
            assertThat(x.path("explanation").path("sentence").asString()).doesNotContain("null", "NaN");
            assertThat(x.path("explanation").path("zh").asString()).doesNotContain("null", "NaN");
        });
        if (why != null) {
            assertThat(found).anySatisfy(x -> {
                assertThat(stream(x.path("explanation").path("steps"))
                                .map(s -> s.path("why").asString()))
                        .contains(why);
                assertThat(x.path("explanation").path("sentence").asString()).contains(word);
            });
        }
    }

    private JsonNode declared(
            String code,
            String mechanism,
            String type,
            String duration,
            Map<String, ?> source,
            Map<String, ?> magnitude) {
        var payload = ask(
                        TestKeys.PLANNER,
                        DECLARE,
                        Map.of(
                                "input",
                                Map.of(
                                        "region", "demo",
                                        "code", code,
                                        "name", "Test " + code,
                                        "typeCode", type,
                                        "mechanism", mechanism,
                                        "source", source,
                                        "start", "2024-07-10T06:00:00Z",
                                        "duration", duration,
                                        "magnitude", magnitude)))
                .path("declareHazard");
        assertThat(payload.path("userErrors").size()).as(payload.toString()).isZero();
        return payload.path("hazard");
    }

    private static List<JsonNode> exposures(JsonNode hazard) {
        return stream(hazard.path("exposures").path("nodes")).toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode ask(String key, String query, Map<String, ?> variables) {
        var answer = GraphQlClient.on(port).as(key).ask(query, variables);
        assertThat(answer.codes()).as(answer.body().toString()).isEmpty();
        return answer.data();
    }
}
