package io.spillover.exposure.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.hazard.TriggerRules;
import io.spillover.ingest.SeedLoader;
import io.spillover.propagation.Spot;
import io.spillover.propagation.TriggerRule;
import io.spillover.propagation.TriggerRule.Effect;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.GraphHash;
import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Secondary hazards on the real database: the links of types, the rules, and the forecast over HTTP. */
@WithDatabase
@CleanGraph
class CascadeIT {

    private static final String SPILL = """
            { cascade(hazardId: "demo:spill-2024") { hazard { id } rules networkVersion assumptions { code sentence } caveats { code }
              foreseen { ordinal parent predicted mechanism depth chains computed cityCount type { code name }
                place { kind id name zh: name(lang: ZH) } startsAt { kind name sector }
                starts { earliest likely latest } probability { low likely high } drawn { likely }
                rule { id basis quality ratio atLeast found unit } sentence zh: sentence(lang: ZH)
                cities(first: 3) { city { code } first { likely } intensity { likely unit } } } } }""";

    @Autowired
    private SeedLoader loader;

    @Autowired
    private TriggerRules rules;

    @LocalServerPort
    private int port;

    @BeforeEach
    void load() {
        loader.load("demo");
    }

    @Test
    void everyLinkBetweenTypesIsInTheGraphOnceAndWithoutAProbability() throws Exception {
        long rows = Files.readAllLines(Path.of("seeds/hazard_triggers.csv")).size() - 1L;
        assertThat(rows).isEqualTo(101);
        assertThat(one("MATCH (:HazardType)-[t:CAN_TRIGGER]->(:HazardType) RETURN count(t)"))
                .isEqualTo(rows);
        assertThat(one("MATCH ()-[t:CAN_TRIGGER]->() WHERE t.probability IS NOT NULL RETURN count(t)"))
                .isZero();
        assertThat(one("MATCH (t:HazardType) WHERE EXISTS { (t)-[:CAN_TRIGGER]-() } RETURN count(t)"))
                .isEqualTo(50);
        assertThat(one("MATCH (:HazardType {code: 'GH0101'})-[t:CAN_TRIGGER]->() RETURN count(t)"))
                .isEqualTo(9);
    }

    /** In the natural part, the largest part in which every type leads to every other has six of them. */
    @Test
    void theLinksHoldOneCircleOfSixTypes() {
        assertThat(one("""
                MATCH (a:HazardType)
                WHERE EXISTS { MATCH (a)-[:CAN_TRIGGER]->{1,6}(a) }
                RETURN count(a)""")).isEqualTo(6);
    }

    @Test
    void aTypeTellsWhatItCanTriggerAndByWhatItIsTriggered() {
        var types = ask("{ hazardTypes(first: 100) { nodes { code canTrigger { type { code } quality basis }"
                        + " triggeredBy { type { code } } } } }")
                .path("hazardTypes")
                .path("nodes");
        var tsunami = find(types, "code", "MH0705");
        assertThat(tsunami.path("triggeredBy").findValuesAsString("code")).contains("GH0101", "GH0300", "ET0203");
        var shaking = find(types, "code", "GH0101");
        assertThat(shaking.path("canTrigger").findValuesAsString("code"))
                .hasSize(9)
                .contains("MH0705");
        assertThat(shaking.path("canTrigger").path(0).path("basis").asString()).contains("no probability");
    }

    @Test
    void theRulesAreReadAsTheyStandInTheFile() {
        var all = rules.all();
        assertThat(all)
                .extracting(TriggerRule::id)
                .containsExactly(
                        "demo:blackout-waterworks",
                        "demo:fernside-breach",
                        "demo:flood-waterborne-disease",
                        "demo:intake-closed",
                        "demo:newgate-flood-outage");
        var breach = all.get(1);
        assertThat(breach.place().spot()).isEqualTo(Spot.DAM);
        assertThat(breach.place().id()).isEqualTo("demo:RES01");
        assertThat(breach.effect()).isEqualTo(new Effect.Breach(0.6, 30));
        assertThat(breach.delayS().high()).isEqualTo(1440 * 60);
        assertThat(one("MATCH (:TriggerRule)-[a:AT]->(:Facility|Reservoir) RETURN count(a)"))
                .isEqualTo(2);
    }

    @Test
    void aSlickClosesTheIntakesBelowInOrderOfTime() {
        var before = GraphHash.now();
        var cascade = ask(SPILL).path("cascade");
        assertThat(cascade.path("assumptions").findValuesAsString("code")).contains("TRIGGER_RULES_ASSUMED");
        var foreseen = cascade.path("foreseen");
        assertThat(foreseen.size()).isGreaterThanOrEqualTo(2);
        var first = foreseen.path(0);
        assertThat(first.path("predicted").asBoolean()).isTrue();
        assertThat(first.path("rule").path("id").asString()).isEqualTo("demo:intake-closed");
        assertThat(first.path("rule").path("quality").asString()).isEqualTo("assumed");
        assertThat(first.path("type").path("code").asString()).isEqualTo("TL0210");
        assertThat(first.path("place").path("name").asString()).isEqualTo("Twinwater waterworks intake");
        assertThat(first.path("startsAt").path("name").asString()).isEqualTo("Twinwater");
        assertThat(first.path("startsAt").path("sector").asString()).isEqualTo("WATER");
        assertThat(first.path("probability").path("likely").asDouble()).isEqualTo(0.9);
        assertThat(first.path("sentence").asString())
                .startsWith("Predicted: Kilnworth phenol spill 2024 reaches Twinwater waterworks intake")
                .contains("90 % (60–98 %)");
        assertThat(first.path("zh").asString()).startsWith("预测:").contains("双水");
        String earlier = "";
        for (var one : foreseen) {
            var likely = one.path("starts").path("likely").asString();
            assertThat(likely).isGreaterThanOrEqualTo(earlier);
            earlier = likely;
        }
        // A forecast is stored nowhere.
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void impossibleLimitsAndUnknownHazardsAreToldPlainly() {
        assertThat(errors("{ cascade(hazardId: \"demo:spill-2024\", depth: 9) { rules } }"))
                .contains("depth must lie between 1 and 8");
        assertThat(errors("{ cascade(hazardId: \"demo:spill-2024\", probabilityFloor: 0) { rules } }"))
                .contains("floor");
        assertThat(errors("{ cascade(hazardId: \"demo:nothing\") { rules } }")).contains("demo:nothing");
    }

    private String errors(String query) {
        return GraphQlClient.on(port).ask(query).body().path("errors").toString();
    }

    private static JsonNode find(JsonNode nodes, String field, String value) {
        for (var node : nodes) {
            if (node.path(field).asString().equals(value)) {
                return node;
            }
        }
        throw new AssertionError("No " + value);
    }

    private static long one(String query) {
        try (var session = TestDatabase.driver().session()) {
            return session.run(query).single().get(0).asLong();
        }
    }

    private JsonNode ask(String query) {
        var answer = GraphQlClient.on(port).ask(query);
        assertThat(answer.codes()).as(answer.body().toString()).isEmpty();
        return answer.data();
    }
}
