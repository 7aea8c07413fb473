package io.spillover.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithTrials
class AnswersIT {

    @LocalServerPort
    private int port;

    private GraphQlClient client = GraphQlClient.on(0);

    @BeforeEach
    void connect() {
        client = GraphQlClient.on(port);
    }

    @Test
    void serverInfoTellsTheVersionAndTheLimits() {
        var info = client.ask("{ serverInfo { version limits { maxPageSize maxDepth timeout } } }")
                .data()
                .path("serverInfo");

        assertThat(info.path("version").asString()).isNotBlank();
        assertThat(info.path("limits").toString())
                .isEqualTo("{\"maxPageSize\":100,\"maxDepth\":16,\"timeout\":\"PT2S\"}");
    }

    @Test
    void walkingTheCursorsGivesEveryRowOnce() {
        Set<Integer> seen = new HashSet<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            var answer = client.ask(
                    "query($after: String) { trials(first: 100, after: $after) { nodes { number } pageInfo { hasNextPage"
                            + " endCursor } } }",
                    after.isEmpty() ? Map.of() : Map.of("after", after));
            var trials = answer.data().path("trials");
            trials.path("nodes").valueStream().forEach(node -> assertThat(
                            seen.add(node.path("number").asInt()))
                    .isTrue());
            assertThat(trials.path("pageInfo").path("hasNextPage").asBoolean()).isEqualTo(page < 2);
            after = trials.path("pageInfo").path("endCursor").asString();
        }

        assertThat(seen).hasSize(250);
    }

    @Test
    void aNestedListCostsOneLoadForEachLevelAndPage() {
        Trials.LOADS.set(0);
        var answer = client.ask("""
                { trials(first: 10) { nodes {
                    children(first: 2) { nodes { number children(first: 1) { edges { cursor node { id } } } } }
                    more: children(first: 3) { nodes { number } }
                } } }""");

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.data()
                        .at("/trials/nodes/9/children/nodes/1/children/edges/0/node/id")
                        .asString())
                .isEqualTo("Trial:t:9.1.0");
        // The list itself, the children by two page sizes, the grandchildren.
        assertThat(Trials.LOADS.get()).isEqualTo(4);
    }

    @Test
    void batchLoadersKnowTheCaller() {
        assertThat(client.ask("{ trials(first: 2) { nodes { caller } } }")
                        .data()
                        .toString())
                .contains("test-viewer")
                .doesNotContain("null");
    }

    @Test
    void aNodeIsFoundByItsGlobalIdAndAnUnknownOneIsNull() {
        var answer = client.ask("""
                { known: node(id: "Trial:t:7") { __typename id } unknown: node(id: "Trial:x") { id }
                  nodes(ids: ["Trial:t:1", "Trial:none", "Trial:t:2"]) { id } }""");

        assertThat(answer.data().toString())
                .isEqualTo("{\"known\":{\"__typename\":\"Trial\",\"id\":\"Trial:t:7\"},\"unknown\":null,"
                        + "\"nodes\":[{\"id\":\"Trial:t:1\"},null,{\"id\":\"Trial:t:2\"}]}");
    }

    @Test
    void manyNodesOfOneRequestAreLoadedTogether() {
        Trials.LOADS.set(0);
        client.ask(
                "{ a: node(id: \"Trial:t:1\") { id } b: node(id: \"Trial:t:2\") { id } c: nodes(ids: [\"Trial:t:3\"]) {"
                        + " id } }");

        assertThat(Trials.LOADS.get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "Nothing:1", "VHJpYWw6MQ=="})
    void aMalformedIdIsAnErrorWithACodeAndAField(String id) {
        var answer = client.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id));

        assertThat(answer.codes()).containsExactly("INVALID_INPUT");
        assertThat(answer.error().at("/extensions/field").asString()).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_FOUND", "INVALID_INPUT", "CONFLICT", "FORBIDDEN", "UNAVAILABLE"})
    void anExpectedFailureShowsItsCodeAndItsPlace(String code) {
        var answer = client.ask("query($how: String!) { failing(how: $how) }", Map.of("how", code));

        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.error().path("path").toString()).isEqualTo("[\"failing\"]");
        assertThat(answer.error().at("/extensions/classification").asString()).isNotBlank();
        assertThat(answer.body().toString()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void anUnexpectedFailureShowsAnIncidentAndNoDetail() {
        var answer = client.ask("{ failing(how: \"DEFECT\") }");

        assertThat(answer.codes()).containsExactly("INTERNAL_ERROR");
        assertThat(answer.error().at("/extensions/incident").asString()).matches("[0-9a-f]{8}");
        assertThat(answer.body().toString()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void aMutationTellsExpectedFailuresAsDataAndOthersAsErrors() {
        var planner = client.as(TestKeys.PLANNER);
        var change = "mutation($how: String!) { change(how: $how) { trial { id } userErrors { code field message } } }";

        assertThat(planner.ask(change, Map.of("how", "NOTHING"))
                        .data()
                        .path("change")
                        .toString())
                .isEqualTo("{\"trial\":{\"id\":\"Trial:t:1\"},\"userErrors\":[]}");
        assertThat(planner.ask(change, Map.of("how", "INVALID_INPUT"))
                        .data()
                        .at("/change/userErrors")
                        .toString())
                .isEqualTo("[{\"code\":\"INVALID_INPUT\",\"field\":\"input.massKg\",\"message\":\"massKg is -1%d.\"}]");
        assertThat(planner.ask(change, Map.of("how", "DEFECT")).codes()).containsExactly("INTERNAL_ERROR");
    }

    @Test
    void scalarsTakeAndGiveTheirPublishedForms() {
        var echo = client.ask("""
                { echo(at: "2005-11-13T13:40:00+08:00", on: "2005-11-13", lasting: "P1DT2H",
                       shape: {type: "Point", coordinates: [126.6, 45.75]}) { at on lasting shape } }""");

        assertThat(echo.data().path("echo").toString())
                .isEqualTo("{\"at\":\"2005-11-13T05:40:00Z\",\"on\":\"2005-11-13\",\"lasting\":\"PT26H\","
                        + "\"shape\":{\"type\":\"Point\",\"coordinates\":[126.6,45.75]}}");
    }

    @Test
    void aValueOfTheWrongFormIsRefusedWithACode() {
        for (var argument : List.of(
                "at: \"2005-11-13T13:40:00\"",
                "on: \"13.11.2005\"",
                "lasting: \"1 day\"",
                "shape: {type: \"Point\", coordinates: [45.75, 126.6]}",
                "shape: {type: \"Point\", coordinates: []}",
                "at: 7")) {
            assertThat(client.ask("{ echo(" + argument + ") { length } }").codes())
                    .as(argument)
                    .containsExactly("INVALID_QUERY");
        }
        var variable = client.ask("query($at: DateTime) { echo(at: $at) { length } }", Map.of("at", "yesterday"));
        assertThat(variable.codes()).containsExactly("INVALID_INPUT");
        assertThat(variable.error().path("message").asString()).contains("yesterday", "RFC 3339");
    }

    @Test
    void aWrongDocumentIsAnErrorWithACode() {
        assertThat(client.ask("{ nothing }").codes()).containsExactly("INVALID_QUERY");
        assertThat(client.ask("{ serverInfo {").codes()).containsExactly("INVALID_SYNTAX");
        assertThat(client.ask("query($x: Int!) { trials(first: $x) { nodes { id } } }")
                        .codes())
                .containsExactly("INVALID_INPUT");
    }
}
