package io.spillover.resource.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.GraphHash;
import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What cities hold, over real HTTP and the real database. */
@WithDatabase
@CleanGraph
class ResourceIT {

    private static final String UPSERT = """
            mutation($input: UpsertResourceInput!) {
              upsertResource(input: $input) {
                resource {
                  id code revision quantity available unit type name nameZh readiness
                  kind { code } holder { code } reserve { quantity why { code } } provenance { quality source }
                }
                userErrors { code field message }
              }
            }
            """;

    @Autowired
    private SeedLoader loader;

    @LocalServerPort
    private int port;

    @BeforeEach
    void loadTheDemoRegion() {
        loader.load("demo");
        TestDatabase.driver()
                .executableQuery("MATCH (r:Resource) WHERE r.code STARTS WITH 'test-' DETACH DELETE r")
                .execute();
    }

    private GraphQlClient planner() {
        return GraphQlClient.on(port).as(TestKeys.PLANNER);
    }

    private static Map<String, @Nullable Object> boats(String id) {
        var input = new HashMap<String, @Nullable Object>();
        input.put("id", "demo:" + id);
        input.put("holder", "1006");
        input.put("region", "demo");
        input.put("kind", "boat");
        input.put("type", 2);
        input.put("quantity", 50);
        input.put("readiness", "PT90M");
        input.put("reserveShare", 0.3);
        return input;
    }

    private JsonNode upsert(Map<String, ?> input) {
        var answer = planner().ask(UPSERT, Map.of("input", input));
        assertThat(answer.codes()).isEmpty();
        return answer.data().path("upsertResource");
    }

    @Test
    void whatIsDeclaredStandsInTheGraph() {
        var resource = upsert(boats("test-a")).path("resource");

        assertThat(resource.path("id").asString()).isEqualTo("Resource:demo:test-a");
        assertThat(resource.path("revision").asInt()).isEqualTo(1);
        assertThat(resource.path("available").asDouble()).isEqualTo(35);
        assertThat(resource.at("/reserve/quantity").asDouble()).isEqualTo(15);
        assertThat(resource.at("/reserve/why/code").asString()).isEqualTo("SHARE_OF_STOCK");
        assertThat(resource.path("unit").asString()).isEqualTo("piece");
        assertThat(resource.path("name").asString()).isEqualTo("Rescue boat");
        assertThat(resource.path("readiness").asString()).isEqualTo("PT1H30M");
        assertThat(resource.at("/holder/code").asString()).isEqualTo("1006");
        assertThat(resource.at("/provenance/quality").asString()).isEqualTo("MEASURED");
        assertThat(resource.at("/provenance/source").asString()).isEqualTo("declared");
        var found = planner().ask("{ node(id: \"Resource:demo:test-a\") { ... on Resource { quantity } } }");
        assertThat(found.data().at("/node/quantity").asDouble()).isEqualTo(50);
    }

    @Test
    void theSameInputAgainChangesNothing() {
        upsert(boats("test-a"));
        var before = GraphHash.now();

        var again = upsert(boats("test-a")).path("resource");

        assertThat(again.path("revision").asInt()).isEqualTo(1);
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void anotherQuantityRaisesTheRevisionAndKeepsOneHolder() {
        upsert(boats("test-a"));
        var input = boats("test-a");
        input.put("quantity", 7.5);
        input.put("holder", "demo:1004");
        input.put("expectedRevision", 1);

        var changed = upsert(input).path("resource");

        assertThat(changed.path("revision").asInt()).isEqualTo(2);
        assertThat(changed.path("available").asDouble()).isEqualTo(5.25);
        var ties = TestDatabase.driver()
                .executableQuery(
                        "MATCH (:Resource {id: 'demo:test-a'})-[t]->(x) RETURN type(t) + ' ' + x.id AS tie ORDER BY tie")
                .execute()
                .records();
        assertThat(ties)
                .extracting(row -> row.get("tie").asString())
                .containsExactly("HELD_BY demo:1004", "OF_KIND demo:boat");
    }

    @Test
    void withoutAnIdOneIsMade() {
        var input = boats("x");
        input.remove("id");

        var first = upsert(input).at("/resource/code").asString();
        var second = upsert(input).at("/resource/code").asString();

        assertThat(first).startsWith("1006-boat-").isNotEqualTo(second);
        TestDatabase.driver()
                .executableQuery("MATCH (r:Resource) WHERE r.code IN $codes DETACH DELETE r")
                .withParameters(Map.of("codes", List.of(first, second)))
                .execute();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            quoteCharacter = '"',
            nullValues = "null",
            value = {
                "holder, 9999, INVALID_INPUT, input.holder",
                "holder, demo:9999, INVALID_INPUT, input.holder",
                "holder, Resource:demo:2001-boat, INVALID_INPUT, input.holder",
                "kind, sandbag, INVALID_INPUT, input.kind",
                "kind, elsewhere:boat, INVALID_INPUT, input.kind",
                "type, 0, INVALID_INPUT, input.type",
                "type, 5, INVALID_INPUT, input.type",
                "quantity, -1, INVALID_INPUT, input.quantity",
                "quantity, 1e13, INVALID_INPUT, input.quantity",
                "reserveShare, 1.01, INVALID_INPUT, input.reserveShare",
                "reserveShare, -0.1, INVALID_INPUT, input.reserveShare",
                "reservePer1000, -1, INVALID_INPUT, input.reservePer1000",
                "readiness, -PT1M, INVALID_INPUT, input.readiness",
                "readiness, P400D, INVALID_INPUT, input.readiness",
                "name, \" \", INVALID_INPUT, input.name",
                "source, \"\", INVALID_INPUT, input.source",
                "id, elsewhere:test-a, INVALID_INPUT, input.id",
                "id, \"demo:with space\", INVALID_INPUT, input.id",
                "id, City:demo:1006, INVALID_INPUT, input.id",
                "expectedRevision, -1, INVALID_INPUT, input.expectedRevision",
                "expectedRevision, 3, CONFLICT, null",
            })
    void aBadInputIsSaidSoAndChangesNothing(String field, String value, String code, @Nullable String named) {
        var input = boats("test-a");
        input.put(field, typed(field, value));
        var before = GraphHash.now();

        var payload = upsert(input);

        assertThat(payload.path("resource").isNull()).isTrue();
        assertThat(payload.path("userErrors").size()).isEqualTo(1);
        var error = payload.at("/userErrors/0");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("field").isNull() ? null : error.path("field").asString())
                .isEqualTo(named);
        assertThat(error.path("message").asString()).endsWith(".").hasSizeGreaterThan(15);
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    private static Object typed(String field, String value) {
        return switch (field) {
            case "type", "expectedRevision" -> Integer.valueOf(value);
            case "quantity", "reserveShare", "reservePer1000" -> Double.valueOf(value);
            default -> value;
        };
    }

    @Test
    void aNumberThatIsNoneNeverGetsIn() {
        var before = GraphHash.now();
        var input = boats("test-a");
        input.put("quantity", "NaN");

        var answer = planner().ask(UPSERT, Map.of("input", input));

        assertThat(answer.codes()).isNotEmpty().doesNotContain("INTERNAL_ERROR");
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void aStaleRevisionIsAConflict() {
        upsert(boats("test-a"));
        var input = boats("test-a");
        input.put("quantity", 51);
        input.put("expectedRevision", 0);
        var before = GraphHash.now();

        assertThat(upsert(input).at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void ofManyAtOnceWithTheSameRevisionOneWins() throws Exception {
        upsert(boats("test-a"));
        var asked = Stream.iterate(60, n -> n + 1)
                .limit(6)
                .map(quantity -> CompletableFuture.supplyAsync(() -> {
                    var input = boats("test-a");
                    input.put("quantity", quantity);
                    input.put("expectedRevision", 1);
                    return upsert(input);
                }))
                .toList();

        var won = new ArrayList<Double>();
        for (var future : asked) {
            var payload = future.get(30, TimeUnit.SECONDS);
            if (payload.path("userErrors").isEmpty()) {
                won.add(payload.at("/resource/quantity").asDouble());
            } else {
                assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
            }
        }

        assertThat(won).hasSize(1);
        var now = planner().ask("{ node(id: \"Resource:demo:test-a\") { ... on Resource { quantity revision } } }");
        assertThat(now.data().at("/node/quantity").asDouble()).isEqualTo(won.get(0));
        assertThat(now.data().at("/node/revision").asInt()).isEqualTo(2);
    }

    @Test
    void ofManyAtOnceThatCreateTheSameOneOnlyOneNodeComes() throws Exception {
        var asked = Stream.generate(() -> CompletableFuture.supplyAsync(() -> upsert(boats("test-new"))))
                .limit(6)
                .toList();

        for (var future : asked) {
            assertThat(future.get(30, TimeUnit.SECONDS).path("userErrors").isEmpty())
                    .isTrue();
        }

        var ties = TestDatabase.driver()
                .executableQuery("MATCH (r:Resource {id: 'demo:test-new'})-[t]->() RETURN count(t) AS ties")
                .execute()
                .records();
        assertThat(ties.get(0).get("ties").asInt()).isEqualTo(2);
    }

    @Test
    void aViewerAndAPlannerOfAnotherProvinceMayNot() {
        var before = GraphHash.now();
        var far = boats("test-far");
        far.put("holder", "2001");

        var viewer = GraphQlClient.on(port).ask(UPSERT, Map.of("input", boats("test-a")));
        var local = GraphQlClient.on(port).as(TestKeys.LOCAL_PLANNER).ask(UPSERT, Map.of("input", far));

        assertThat(viewer.codes()).containsExactly("FORBIDDEN");
        assertThat(local.codes()).containsExactly("FORBIDDEN");
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void aPlannerOfItsOwnProvinceMayButNotTakeFromAnother() {
        var local = GraphQlClient.on(port).as(TestKeys.LOCAL_PLANNER);
        assertThat(local.ask(UPSERT, Map.of("input", boats("test-a"))).codes()).isEmpty();
        var taken = boats("x");
        taken.put("id", "demo:2001-pump");
        taken.put("kind", "pump");
        var before = GraphHash.now();

        assertThat(local.ask(UPSERT, Map.of("input", taken)).codes()).containsExactly("FORBIDDEN");
        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void pagesGiveEachResourceOnce() {
        var seen = new ArrayList<String>();
        var after = "null";
        do {
            var page = planner()
                    .ask("{ resources(region: \"demo\", first: 7, after: " + after
                            + ") { nodes { code } pageInfo { hasNextPage endCursor } } }")
                    .data()
                    .path("resources");
            page.path("nodes").forEach(node -> seen.add(node.path("code").asString()));
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? "\"" + page.at("/pageInfo/endCursor").asString() + "\""
                    : "";
        } while (!after.isEmpty());

        assertThat(seen).hasSize(32).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void filtersAndNestedPagesShowTheSame() {
        var data = planner().ask("""
                {
                  resources(cityCode: "2004", region: "demo", kinds: ["boat", "ResourceKind:demo:tent"]) { nodes { code } }
                  city(code: "2004", region: "demo") {
                    resources(kinds: ["boat", "demo:tent"]) { nodes { code holder { code } } }
                    agreements { nodes { code reimburses validTo members(first: 2) { nodes { code } pageInfo { hasNextPage } } } }
                  }
                  resourceKinds(region: "demo") { nodes { code category } }
                  agreements { nodes { code categories activation provenance { quality } } }
                }
                """).data();

        assertThat(data.at("/resources/nodes").toString())
                .isEqualTo("[{\"code\":\"2004-boat\"},{\"code\":\"2004-tent\"}]");
        assertThat(data.at("/city/resources/nodes/0/holder/code").asString()).isEqualTo("2004");
        assertThat(data.at("/city/resources/nodes").size()).isEqualTo(2);
        assertThat(data.at("/city/agreements/nodes").toString())
                .isEqualTo("[{\"code\":\"AGR01\",\"reimburses\":true,\"validTo\":null,\"members\":{\"nodes\":"
                        + "[{\"code\":\"1003\"},{\"code\":\"1005\"}],\"pageInfo\":{\"hasNextPage\":true}}},"
                        + "{\"code\":\"AGR02\",\"reimburses\":false,\"validTo\":\"2020-05-31\",\"members\":{\"nodes\":"
                        + "[{\"code\":\"2004\"},{\"code\":\"2005\"}],\"pageInfo\":{\"hasNextPage\":true}}}]");
        assertThat(data.at("/resourceKinds/nodes").size()).isEqualTo(12);
        assertThat(data.at("/agreements/nodes/0/categories").toString())
                .isEqualTo("[\"NATURAL_DISASTER\",\"ACCIDENT_DISASTER\"]");
        assertThat(data.at("/agreements/nodes/0/activation").asString()).isEqualTo("PT2H");
    }
}
