package io.spillover.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.ExposureService;
import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.summary.QueryType;
import org.springframework.beans.factory.annotation.Autowired;

/** The queries for Neo4j Browser on the demo region; that their patterns are bounded is tested with all other statements. */
@WithDatabase
@CleanGraph
class DemoQueriesIT {

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExposureService exposures;

    private Map<String, Object> parameters = Map.of();

    @BeforeEach
    void load() {
        loader.load("demo");
        exposures.assessDue();
        parameters = BrowserQuery.parameters(TestDatabase.driver(), "demo");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void itFindsSomethingAndWritesNothing(BrowserQuery query) {
        var result = query.run(TestDatabase.driver(), parameters);

        assertThat(result.records()).isNotEmpty();
        assertThat(result.summary().queryType()).isEqualTo(QueryType.READ_ONLY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void itHasATitleAndOnlyParametersThatTheListSets(BrowserQuery query) {
        assertThat(query.text()).startsWith("// ").doesNotContain(";");
        assertThat(parameters.keySet()).containsAll(query.uses());
    }

    @Test
    void theListsSetTheSameParametersForBothRegions() {
        assertThat(BrowserQuery.parameters(TestDatabase.driver(), "china").keySet())
                .isEqualTo(parameters.keySet());
    }

    @Test
    void plantsStandAsFarAboveACityAsTheRiverIsLong() {
        var found = BrowserQuery.named("city-plants-upstream.cypher")
                .run(TestDatabase.driver(), parameters)
                .records();

        // The works stand at km 55 of the Birch, Twinwater's seat at km 6 of it; by the Alder below it would be 63 km.
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("kmUpstream").asDouble()).isEqualTo(49);
    }

    static List<BrowserQuery> queries() {
        return BrowserQuery.all();
    }
}
