package io.spillover.hazard.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.hazard.HazardSource;
import io.spillover.hazard.HazardStatus;
import io.spillover.hazard.Hazards;
import io.spillover.ingest.SeedLoader;
import io.spillover.quantity.GeoPoint;
import io.spillover.quantity.Mechanism;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.GraphHash;
import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a hazard of each mechanism says of itself: taken, kept in the graph, read back, changed, refused. */
@WithDatabase
@CleanGraph
class HazardsOfEveryKindIT {

    private static final String READ = """
            hazard { id revision mechanism geometry
              source { kind placeId cityId point area { id share } }
              magnitude { substance
                breach { volumeM3 headM }
                release { massKg heightM limitMgPerM3 plumeHeightKm fallMPerS urban
                  winds { since speedMPerS fromDegrees stability } }
                outbreak { infectious r0 transmissionPerDay infectiousDays latentDays method }
                outage { failures { sector share } recoveries { sector days } leastLoss }
                area { measure unit leastIntensity intensity
                  patches { ring lat lon radiusKm since until intensity } track { at lat lon radiusKm intensity } } } }
            userErrors { code field message }""";

    private static final Map<String, ?> CITY = Map.of("kind", "CITY", "placeId", "City:demo:1003");
    private static final Map<String, ?> WIND = Map.of("speedMPerS", 3.0, "fromDegrees", 245.0, "stability", "D");
    private static final Map<String, ?> GAS =
            Map.of("massKg", 20000.0, "heightM", 2.0, "limitMgPerM3", 5.8, "winds", List.of(WIND));
    private static final Map<String, ?> RAIN = Map.of("measure", "rain", "unit", "mm/h", "leastIntensity", 20.0);

    @Autowired
    private SeedLoader loader;

    @Autowired
    private Hazards hazards;

    @LocalServerPort
    private int port;

    @BeforeEach
    void load() {
        loader.load("demo");
    }

    @Test
    void aReleaseKeepsItsWindsAndTheGraphShowsItsNumbers() {
        var later =
                Map.of("since", "2024-05-14T03:00:00.000Z", "speedMPerS", 4.5, "fromDegrees", 270.0, "stability", "C");
        var release = new HashMap<String, Object>(GAS);
        release.put("winds", List.of(WIND, later));
        var facility = Map.of("kind", "FACILITY", "placeId", "demo:CHM01");
        var hazard = declared("gas", "AIRBORNE", facility, Map.of("substance", "chlorine", "release", release));

        var read = hazard.path("magnitude").path("release");
        assertThat(read.path("massKg").asDouble()).isEqualTo(20000);
        assertThat(read.path("urban").asBoolean()).isFalse();
        assertThat(read.path("plumeHeightKm").isNull()).isTrue();
        assertThat(read.path("winds").size()).isEqualTo(2);
        assertThat(read.path("winds").path(0).path("since").isNull()).isTrue();
        assertThat(read.path("winds").path(1).path("since").asString()).startsWith("2024-05-14T03:00");
        assertThat(read.path("winds").path(1).path("stability").asString()).isEqualTo("C");
        assertThat(hazard.path("source").path("cityId").asString()).isEqualTo("demo:1005");
        assertThat(hazard.path("source").path("point").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[-31.9267,40.53]}");
        assertThat(hazard.path("geometry").path("type").asString()).isEqualTo("Point");
        assertThat(
                        text(
                                "MATCH (h:Hazard {id: 'demo:gas'}) RETURN h.releaseMassKg + ' ' + h.substance + ' ' + h.winds AS t"))
                .startsWith("20000.0 chlorine [{")
                .contains("\"fromDegrees\":270.0");
    }

    @Test
    void aFreePointHasAPlaceOnTheMap() {
        var hazard = declared(
                "ash",
                "AIRBORNE",
                Map.of("kind", "POINT", "point", Map.of("lat", 40.1, "lon", -32.5)),
                Map.of("release", Map.of("plumeHeightKm", 12.0, "fallMPerS", 0.5, "winds", List.of(WIND))));
        assertThat(hazard.path("source").path("point").path("coordinates").toString())
                .isEqualTo("[-32.5,40.1]");
        assertThat(text("MATCH (h:Hazard {id: 'demo:ash'}) RETURN toString(h.location.latitude) AS t"))
                .isEqualTo("40.1");
        assertThat(hazards.get("demo:ash").source()).isEqualTo(HazardSource.at(new GeoPoint(40.1, -32.5)));
    }

    @Test
    void anAreaKeepsItsShapesForTheMapAndCoversCitiesByName() {
        var ring = List.of(List.of(-30.9, 40.5), List.of(-29.9, 40.3), List.of(-29.8, 39.9));
        var area = new HashMap<String, Object>(RAIN);
        area.put(
                "patches",
                List.of(
                        Map.of("ring", ring, "intensity", 35.0),
                        Map.of(
                                "lat",
                                40.52,
                                "lon",
                                -31.06,
                                "radiusKm",
                                15.0,
                                "until",
                                "2024-05-14T02:00:00Z",
                                "intensity",
                                22.0)));
        var hazard = declared(
                "rain",
                "FOOTPRINT",
                Map.of("kind", "AREA", "area", List.of(Map.of("id", "demo:2006", "city", true, "share", 0.5))),
                Map.of("area", area));

        assertThat(hazard.path("geometry").path("type").asString()).isEqualTo("MultiPolygon");
        assertThat(hazard.path("geometry").path("coordinates").size()).isEqualTo(2);
        assertThat(hazard.path("magnitude")
                        .path("area")
                        .path("patches")
                        .path(0)
                        .path("ring")
                        .toString())
                .isEqualTo("[[-30.9,40.5],[-29.9,40.3],[-29.8,39.9]]");
        assertThat(
                        text(
                                "MATCH (h:Hazard {id: 'demo:rain'})-[c:COVERS]->(city) RETURN city.id + ' ' + c.share + left(h.geometry, 22) AS t"))
                .isEqualTo("demo:2006 0.5{\"type\":\"MultiPolygon\"");
    }

    @Test
    void anOutbreakAnOutageAndABreachComeBackAsTheyWereSaid() {
        var outbreak = declared(
                        "flu",
                        "EPIDEMIC",
                        CITY,
                        Map.of("outbreak", Map.of("infectious", 40, "r0", 1.6, "infectiousDays", 4, "method", "SEIR")))
                .path("magnitude")
                .path("outbreak");
        assertThat(outbreak.toString())
                .isEqualTo(
                        "{\"infectious\":40.0,\"r0\":1.6,\"transmissionPerDay\":null,\"infectiousDays\":4.0,\"latentDays\":null,\"method\":\"SEIR\"}");
        var outage = declared(
                        "dark",
                        "INFRASTRUCTURE",
                        CITY,
                        Map.of(
                                "outage",
                                Map.of(
                                        "failures", List.of(Map.of("sector", "POWER", "share", 0.7)),
                                        "recoveries", List.of(Map.of("sector", "POWER", "days", 3)),
                                        "leastLoss", 0.05)))
                .path("magnitude")
                .path("outage");
        assertThat(outage.toString())
                .isEqualTo(
                        "{\"failures\":[{\"sector\":\"POWER\",\"share\":0.7}],\"recoveries\":[{\"sector\":\"POWER\",\"days\":3.0}],\"leastLoss\":0.05}");
        var breach = declared(
                        "dam",
                        "RIVER_FLOOD",
                        Map.of("kind", "RESERVOIR", "placeId", "demo:RES01"),
                        Map.of("breach", Map.of("volumeM3", 4.0e7, "headM", 30)))
                .path("magnitude")
                .path("breach");
        assertThat(breach.toString()).isEqualTo("{\"volumeM3\":4.0E7,\"headM\":30.0}");
    }

    @Test
    void aChangeReplacesTheWholePartItNamesAndLeavesTheRest() {
        declared("turn", "AIRBORNE", CITY, Map.of("substance", "chlorine", "release", GAS));
        var east = Map.of("speedMPerS", 6.0, "fromDegrees", 90.0, "stability", "C");
        var release = new HashMap<String, Object>(GAS);
        release.put("winds", List.of(east));
        var changed = ask(
                        TestKeys.PLANNER,
                        "mutation($input: UpdateHazardInput!) { updateHazard(input: $input) { " + READ + " } }",
                        Map.of("hazardId", "demo:turn", "magnitude", Map.of("release", release)))
                .path("updateHazard")
                .path("hazard");
        assertThat(changed.path("revision").asInt()).isEqualTo(2);
        assertThat(changed.path("magnitude").path("substance").asString()).isEqualTo("chlorine");
        assertThat(changed.path("magnitude").path("release").path("winds").size())
                .isEqualTo(1);
        var refused = ask(
                        TestKeys.PLANNER,
                        "mutation($input: UpdateHazardInput!) { updateHazard(input: $input) { " + READ + " } }",
                        Map.of("hazardId", "demo:turn", "magnitude", Map.of("area", RAIN)))
                .path("updateHazard");
        assertThat(refused.path("userErrors").path(0).path("field").asString()).isEqualTo("magnitude.area");
        assertThat(hazards.get("demo:turn").revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "AIRBORNE; {\"kind\":\"CITY\",\"placeId\":\"demo:1003\"}; {}; magnitude.release",
                "AIRBORNE; {\"kind\":\"POINT\"}; {}; source.point",
                "AIRBORNE; {\"kind\":\"POINT\",\"point\":{\"lat\":99,\"lon\":0}}; {}; source.point",
                "AIRBORNE; {\"kind\":\"CITY\",\"placeId\":\"demo:1003\",\"point\":{\"lat\":9,\"lon\":0}}; {}; source.point",
                "EPIDEMIC; {\"kind\":\"CITY\",\"placeId\":\"demo:9999\"}; {\"outbreak\":{\"infectious\":4,\"r0\":2,\"infectiousDays\":4}}; source",
                "EPIDEMIC; {\"kind\":\"AREA\",\"area\":[{\"id\":\"demo:ALDER-02\",\"city\":false}]}; {}; source.area.city",
                "EPIDEMIC; {\"kind\":\"AREA\"}; {}; source.area",
                "INFRASTRUCTURE; {\"kind\":\"AREA\",\"area\":[{\"id\":\"demo:1003\",\"city\":true},{\"id\":\"demo:1003\",\"city\":true}]}; {}; source.area.id",
                "FOOTPRINT; {\"kind\":\"AREA\"}; {\"area\":{\"measure\":\"rain\",\"unit\":\"mm\",\"leastIntensity\":1}}; source.area",
                "TRIGGERED; {\"kind\":\"CITY\",\"placeId\":\"demo:1003\"}; {}; mechanism"
            })
    void whatCannotBeIsRefusedWithItsFieldAndNothingIsWritten(
            String mechanism, String source, String magnitude, String field) {
        var before = GraphHash.now();
        var payload = declare(
                        TestKeys.PLANNER, "bad", mechanism, GraphQlClient.json(source), GraphQlClient.json(magnitude))
                .data()
                .path("declareHazard");
        assertThat(payload.path("hazard").isNull()).isTrue();
        assertThat(payload.path("userErrors").path(0).path("field").asString()).isEqualTo(field);
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void aFacilityThatStandsInNoCityCannotSpreadADisease() {
        TestDatabase.run("CREATE (:Facility {id: 'demo:FAR', region: 'demo', code: 'FAR', kind: 'town', name: 'Far',"
                + " location: point({latitude: 40.0, longitude: -30.0}), quality: 'assumed', source: 'test'})");
        var payload = declare(
                        TestKeys.PLANNER,
                        "far",
                        "EPIDEMIC",
                        Map.of("kind", "FACILITY", "placeId", "demo:FAR"),
                        Map.of("outbreak", Map.of("infectious", 4, "r0", 2, "infectiousDays", 4)))
                .data()
                .path("declareHazard");
        assertThat(payload.path("userErrors").path(0).path("message").asString())
                .contains("stands in no city");
        TestDatabase.run("MATCH (f:Facility {id: 'demo:FAR'}) DELETE f");
    }

    @Test
    void whatLiesInNobodysJurisdictionNeedsAKeyForAll() {
        var point = Map.of("kind", "POINT", "point", Map.of("lat", 40.1, "lon", -32.5));
        assertThat(declare(TestKeys.LOCAL_PLANNER, "p", "AIRBORNE", point, Map.of("release", GAS))
                        .codes())
                .containsExactly("FORBIDDEN");
        var area = new HashMap<String, Object>(RAIN);
        area.put("patches", List.of(Map.of("lat", 40.0, "lon", -31.0, "radiusKm", 15.0, "intensity", 22.0)));
        assertThat(declare(TestKeys.LOCAL_PLANNER, "a", "FOOTPRINT", CITY, Map.of("area", area))
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(declare(TestKeys.LOCAL_PLANNER, "own", "FOOTPRINT", CITY, Map.of("area", RAIN))
                        .codes())
                .isEmpty();
        assertThat(GraphQlClient.on(port)
                        .as(TestKeys.LOCAL_PLANNER)
                        .ask(
                                "mutation($input: UpdateHazardInput!) { updateHazard(input: $input) { userErrors { field } } }",
                                Map.of("input", Map.of("hazardId", "demo:own", "magnitude", Map.of("area", area))))
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void theDemoRegionHasAnExerciseOfEachMechanism() {
        for (var exercise : Map.of(
                        "demo:chlorine-2023", Mechanism.AIRBORNE,
                        "demo:influenza-2023", Mechanism.EPIDEMIC,
                        "demo:blackout-2023", Mechanism.INFRASTRUCTURE,
                        "demo:rainstorm-2023", Mechanism.FOOTPRINT)
                .entrySet()) {
            var hazard = hazards.get(exercise.getKey());
            assertThat(hazard.mechanism()).isEqualTo(exercise.getValue());
            assertThat(hazard.status()).isEqualTo(HazardStatus.EXERCISE);
            var m = hazard.magnitude();
            assertThat(java.util.stream.Stream.of(m.release(), m.outbreak(), m.outage(), m.area())
                            .filter(java.util.Objects::nonNull))
                    .hasSize(1);
        }
    }

    private static String text(String statement) {
        try (var session = TestDatabase.driver().session()) {
            return session.run(statement).single().get("t").asString();
        }
    }

    private JsonNode declared(String code, String mechanism, Map<String, ?> source, Map<String, ?> magnitude) {
        var answer = declare(TestKeys.PLANNER, code, mechanism, source, magnitude);
        assertThat(answer.codes()).as(answer.body().toString()).isEmpty();
        var payload = answer.data().path("declareHazard");
        assertThat(payload.path("userErrors").isEmpty()).as(payload.toString()).isTrue();
        return payload.path("hazard");
    }

    private GraphQlClient.Answer declare(String key, String code, String mechanism, Object source, Object magnitude) {
        var input = new HashMap<String, Object>();
        input.put("region", "demo");
        input.put("code", code);
        input.put("name", "Test " + code);
        input.put("typeCode", "TL0301");
        input.put("mechanism", mechanism);
        input.put("status", "EXERCISE");
        input.put("source", source);
        input.put("start", "2024-05-14T01:00:00Z");
        input.put("duration", "PT6H");
        input.put("magnitude", magnitude);
        return GraphQlClient.on(port)
                .as(key)
                .ask(
                        "mutation($input: DeclareHazardInput!) { declareHazard(input: $input) { " + READ + " } }",
                        Map.of("input", input));
    }

    private JsonNode ask(String key, String mutation, Map<String, ?> input) {
        var answer = GraphQlClient.on(port).as(key).ask(mutation, Map.of("input", input));
        assertThat(answer.codes()).as(answer.body().toString()).isEmpty();
        return answer.data();
    }
}
