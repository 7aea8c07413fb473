package io.spillover.sharing.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.ExposureService;
import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.GraphHash;
import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The second question about the demo region, over real HTTP and the real database. The spill starts at 14:30 UTC; all but five
 * cities (1001 to 1004 and 1006) are exposed.
 */
@WithDatabase
@CleanGraph
class SharingIT {

    private static final String SPILL = "hazardId: \"demo:spill-2024\"";
    private static final String ROWS = """
            {
              shareableResources(%s) {
                totalCount asOf asOfRule receiverCount withheldCityCount
                notes { code sentence sentenceZh }
                nodes {
                  resource { code kind { code } }
                  holder { code } quantity unit available
                  reserve { quantity why { code sentence sentenceZh } }
                  receiver { code } earliestArrival activation readiness travel
                  basis { code sentence sentenceZh }
                  agreement { code }
                  receiverFirstArrival receiverPeak inTime beforePeak
                  route { mode line from { code } to { code } km travel transfer }
                }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExposureService assessor;

    @LocalServerPort
    private int port;

    @BeforeEach
    void loadAndAssess() {
        loader.load("demo");
        assessor.assess("demo:spill-2024");
        assessor.assess("demo:flood-2024");
        run("MATCH (r:Resource) WHERE r.code STARTS WITH 'test-' DETACH DELETE r");
        run("MATCH (h:Hazard) WHERE h.code STARTS WITH 'test-' DETACH DELETE h");
    }

    private static void run(String cypher) {
        TestDatabase.driver().executableQuery(cypher).execute();
    }

    private JsonNode ask(String arguments) {
        var answer = GraphQlClient.on(port).ask(ROWS.formatted(arguments));
        assertThat(answer.codes()).isEmpty();
        return answer.data().path("shareableResources");
    }

    private static List<String> codes(JsonNode connection) {
        return connection
                .path("nodes")
                .valueStream()
                .map(node -> node.at("/resource/code").asString())
                .toList();
    }

    private static JsonNode row(JsonNode connection, String code) {
        return connection
                .path("nodes")
                .valueStream()
                .filter(node -> node.at("/resource/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theEarliestComesFirstThenTheLarger() {
        assertThat(codes(ask(SPILL + ", first: 50")))
                .containsExactly(
                        "1003-tent", // 17:59, 560 pieces
                        "1003-boat", // 17:59, 9 pieces
                        "1003-rescue_team", // 17:59, 1 team
                        "1006-drinking_water", // 00:45
                        "1006-tent", // 01:15
                        "1006-generator", // 01:45
                        "1001-rescue_team"); // 03:37
    }

    @Test
    void whoIsExposedLendsNothing() {
        var answer = ask(SPILL + ", first: 50");

        assertThat(answer.path("receiverCount").asInt()).isEqualTo(7);
        assertThat(answer.path("withheldCityCount").asInt()).isEqualTo(7);
        assertThat(answer.path("nodes").valueStream().map(n -> n.at("/holder/code")
                        .asString()))
                .containsOnly("1001", "1003", "1006");
    }

    /** 14:30 + 2 h activation (Alder Basin agreement) + 1 h readiness + 29 min by rail from Longreach to Twinwater. */
    @Test
    void theArrivalUnderAnAgreementIsTheSumOfItsParts() {
        var boat = row(ask(SPILL), "1003-boat");

        assertThat(boat.path("earliestArrival").asString()).isEqualTo("2024-03-04T17:59:00Z");
        assertThat(boat.at("/receiver/code").asString()).isEqualTo("2001");
        assertThat(boat.path("activation").asString()).isEqualTo("PT2H");
        assertThat(boat.path("readiness").asString()).isEqualTo("PT1H");
        assertThat(boat.path("travel").asString()).isEqualTo("PT29M");
        assertThat(boat.at("/basis/code").asString()).isEqualTo("AGREEMENT");
        assertThat(boat.at("/agreement/code").asString()).isEqualTo("AGR01");
        assertThat(boat.path("route").toString())
                .isEqualTo("[{\"mode\":\"RAIL\",\"line\":\"Alder Valley Line\",\"from\":{\"code\":\"1003\"},"
                        + "\"to\":{\"code\":\"2001\"},\"km\":58.5,\"travel\":\"PT29M\",\"transfer\":\"PT0S\"}]");
        assertThat(boat.path("inTime").asBoolean()).isTrue();
        assertThat(boat.path("quantity").asDouble()).isEqualTo(14);
        assertThat(boat.path("available").asDouble()).isEqualTo(9);
        assertThat(boat.at("/reserve/quantity").asDouble()).isEqualTo(5);
        assertThat(boat.at("/reserve/why/sentence").asString())
                .isEqualTo("The holder keeps 30 % of its 14, rounded up to whole units: 5.");
    }

    /** 14:30 + 8 h by law + 90 min readiness + 53 + 98 + 66 min by road from Highfell to Kilnworth, hit from the start. */
    @Test
    void theArrivalByLawHoldsTheAssumedDelay() {
        var team = row(ask(SPILL), "1001-rescue_team");

        assertThat(team.path("earliestArrival").asString()).isEqualTo("2024-03-05T03:37:00Z");
        assertThat(team.at("/receiver/code").asString()).isEqualTo("1005");
        assertThat(team.path("activation").asString()).isEqualTo("PT8H");
        assertThat(team.at("/basis/code").asString()).isEqualTo("BY_LAW");
        assertThat(team.at("/basis/sentence").asString()).contains("480 min assumed");
        assertThat(team.path("agreement").isNull()).isTrue();
        assertThat(team.path("route")
                        .valueStream()
                        .map(leg ->
                                leg.path("mode").asString() + leg.at("/to/code").asString()))
                .containsExactly("ROAD1002", "ROAD1003", "ROAD1005");
        assertThat(team.path("inTime").asBoolean()).isFalse();
    }

    /** Roads and the railway meet at Twinwater: 47 min by road to Millbrook beat 21 by rail and an hour of loading. */
    @Test
    void aTransferIsCountedWhereItIsWorthIt() {
        var near = row(
                ask("cityCode: \"2002\", region: \"demo\", asOf: \"2024-01-01T00:00:00Z\", first: 50"), "1006-tent");
        assertThat(near.path("travel").asString()).isEqualTo("PT2H53M");

        var far = row(
                ask("cityCode: \"2005\", region: \"demo\", asOf: \"2024-01-01T00:00:00Z\", first: 50"),
                "1005-activated_carbon");
        assertThat(far.path("travel").asString()).isEqualTo("PT3H35M");
        var legs = far.path("route");
        assertThat(legs.valueStream().map(leg -> leg.path("mode").asString()))
                .containsExactly("ROAD", "RAIL", "RAIL", "RAIL", "RAIL");
        assertThat(legs.valueStream().map(leg -> leg.path("transfer").asString()))
                .containsExactly("PT0S", "PT1H", "PT0S", "PT0S", "PT0S");
    }

    @Test
    void aLapsedAgreementIsNotUsed() {
        var then = row(ask("cityCode: \"2006\", asOf: \"2019-01-01T00:00:00Z\", first: 50"), "2004-boat");
        var later = row(ask("cityCode: \"2006\", asOf: \"2024-01-01T00:00:00Z\", first: 50"), "2004-boat");

        assertThat(then.at("/agreement/code").asString()).isEqualTo("AGR02");
        assertThat(then.path("earliestArrival").asString()).isEqualTo("2019-01-01T02:18:00Z");
        assertThat(later.at("/basis/code").asString()).isEqualTo("BY_LAW");
        assertThat(later.path("earliestArrival").asString()).isEqualTo("2024-01-01T09:18:00Z");
        assertThat(then.path("inTime").isNull()).isTrue();
    }

    @Test
    void aRailwayThatOpensLaterIsNotUsed() {
        var before = row(ask("cityCode: \"2001\", asOf: \"2008-12-31T00:00:00Z\", first: 50"), "1003-tent");
        var since = row(ask("cityCode: \"2001\", asOf: \"2009-01-01T00:00:00Z\", first: 50"), "1003-tent");

        assertThat(before.path("travel").asString()).isEqualTo("PT1H6M");
        assertThat(since.path("travel").asString()).isEqualTo("PT29M");
    }

    @Test
    void aCityWithAnotherHazardOfItsOwnKeepsAll() {
        var calm = ask("cityCode: \"1001\", asOf: \"2024-01-01T00:00:00Z\", first: 50");
        var flood = ask("cityCode: \"1001\", asOf: \"2024-07-10T00:00:00Z\", first: 50");

        assertThat(calm.path("withheldCityCount").asInt()).isZero();
        assertThat(flood.path("withheldCityCount").asInt()).isEqualTo(9);
        assertThat(codes(calm)).contains("2001-pump", "1006-tent");
        assertThat(codes(flood)).doesNotContain("2001-pump").contains("1006-tent");
    }

    @Test
    void aCityLendsAgainWhenItsExposureIsLikelyOver() {
        var end = TestDatabase.driver()
                .executableQuery("MATCH (:City {id: 'demo:1005'})-[e:EXPOSED_TO]->(:Hazard {id: 'demo:spill-2024'})"
                        + " RETURN e.endLikely AS end")
                .execute()
                .records()
                .get(0)
                .get("end")
                .asZonedDateTime()
                .toInstant();

        var before = ask(SPILL + ", first: 50, asOf: \"" + end.minusSeconds(60) + "\"");
        var since = ask(SPILL + ", first: 50, asOf: \"" + end.plusSeconds(60) + "\"");

        assertThat(codes(before)).doesNotContain("1005-activated_carbon");
        assertThat(codes(since)).contains("1005-activated_carbon");
        assertThat(since.path("receiverCount").asInt())
                .isEqualTo(before.path("receiverCount").asInt() - 1);
        assertThat(since.path("asOfRule").asString()).isEqualTo("GIVEN");
    }

    @Test
    void aPastHazardIsAnsweredForItsStartAndACityForNow() {
        var past = ask(SPILL);
        var city = ask("cityCode: \"demo:1001\"");

        assertThat(past.path("asOf").asString()).isEqualTo("2024-03-04T14:30:00Z");
        assertThat(past.path("asOfRule").asString()).isEqualTo("HAZARD_START");
        assertThat(city.path("asOfRule").asString()).isEqualTo("NOW");
        assertThat(Instant.parse(city.path("asOf").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void withAHazardAndACityOnlyThatCityNeedsHelp() {
        var answer = ask(SPILL + ", cityCode: \"2005\", first: 50");

        assertThat(answer.path("receiverCount").asInt()).isEqualTo(1);
        assertThat(answer.path("nodes").valueStream().map(n -> n.at("/receiver/code")
                        .asString()))
                .containsOnly("2005");
        assertThat(row(answer, "1003-boat").path("inTime").asBoolean()).isTrue();
    }

    @Test
    void onlyWhatArrivesWithinTheTimeIsShown() {
        assertThat(codes(ask(SPILL + ", within: \"PT3H29M\"")))
                .containsExactly("1003-tent", "1003-boat", "1003-rescue_team");
        assertThat(codes(ask(SPILL + ", within: \"PT3H28M59S\""))).isEmpty();
    }

    @Test
    void onlyTheKindsAskedForAreShown() {
        assertThat(codes(ask(SPILL + ", kinds: [\"tent\", \"ResourceKind:demo:generator\"]")))
                .containsExactly("1003-tent", "1006-tent", "1006-generator");
    }

    @Test
    void pagesGiveEachRowOnceInTheSameOrder() {
        var all = codes(ask(SPILL + ", first: 50"));
        var seen = new ArrayList<String>();
        var after = "";
        JsonNode page;
        do {
            page = ask(SPILL + ", first: 2" + after);
            seen.addAll(codes(page));
            assertThat(page.path("totalCount").asInt()).isEqualTo(all.size());
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void whatIsDeclaredIsSeenAtOnce() {
        var declared = GraphQlClient.on(port).as(TestKeys.PLANNER).ask("""
                mutation { upsertResource(input: {id: "demo:test-boats", holder: "1002", region: "demo", kind: "boat",
                  type: 1, quantity: 10, readiness: "PT0S", reserveShare: 0.25}) { userErrors { message } } }""");
        assertThat(declared.codes()).isEmpty();

        var boats = row(ask(SPILL + ", kinds: [\"boat\"]"), "test-boats");

        assertThat(boats.path("available").asDouble()).isEqualTo(7);
        assertThat(boats.path("earliestArrival").asString()).isEqualTo("2024-03-05T01:14:00Z");
    }

    @Test
    void askingChangesNothing() {
        var before = GraphHash.now();

        ask(SPILL);

        assertThat(GraphHash.now()).isEqualTo(before);
    }

    @Test
    void anExerciseThatWasNeverAssessedNeedsACityAndSaysSo() {
        run("""
                MATCH (t:HazardType {code: 'TL0301'}), (h:Hazard {id: 'demo:spill-2024'})
                CREATE (x:Hazard {id: 'demo:test-drill'})-[:OF_TYPE]->(t)
                SET x += h {.*, id: 'demo:test-drill', code: 'test-drill', status: 'Exercise'}""");

        var without = GraphQlClient.on(port)
                .ask("{ shareableResources(hazardId: \"Hazard:demo:test-drill\") { totalCount } }");
        var with = ask("hazardId: \"demo:test-drill\", cityCode: \"2005\", first: 50");

        assertThat(without.codes()).containsExactly("CONFLICT");
        assertThat(with.path("notes").valueStream().map(note -> note.path("code")
                        .asString()))
                .contains("NOT_ASSESSED", "NOT_ACTUAL", "BY_LAW_DELAY_ASSUMED", "TRANSFER_ASSUMED");
        assertThat(codes(with)).contains("1006-tent").doesNotContain("2004-boat");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first: 5 | INVALID_INPUT | hazardId",
                "hazardId: \"demo:none\" | NOT_FOUND |",
                "hazardId: \"City:demo:1001\" | INVALID_INPUT | hazardId",
                "cityCode: \"9999\" | NOT_FOUND |",
                "cityCode: \"1001\", kinds: [\"sandbag\"] | INVALID_INPUT | kinds",
                "cityCode: \"1001\", within: \"-PT1H\" | INVALID_INPUT | within",
                "cityCode: \"1001\", asOf: \"+999999-01-01T00:00:00Z\" | INVALID_INPUT | asOf",
                "cityCode: \"1001\", first: 0 | INVALID_INPUT | first",
                "cityCode: \"1001\", after: \"nonsense\" | INVALID_INPUT | after",
            })
    void aWrongQuestionIsSaidSo(String arguments, String code, String field) {
        var answer = GraphQlClient.on(port).ask("{ shareableResources(" + arguments + ") { totalCount } }");

        assertThat(answer.codes()).containsExactly(code);
        if (field != null) {
            assertThat(answer.error().at("/extensions/field").asString()).isEqualTo(field);
        }
    }
}
