package io.spillover.network.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.GraphQlRequests;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each query of {@code src/test/resources/queries/network} gives the answer that lies beside it; after a wanted change write
 * them anew with {@code -Dspillover.record-answers=true} and read the difference.
 */
@WithDatabase
@CleanGraph
class NetworkQueryIT {

    private static final Path QUERIES = Path.of("src/test/resources/queries/network");

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExecutionGraphQlService service;

    @BeforeEach
    void loadTheDemoRegion() {
        loader.load("demo");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void theAnswerIsTheOneBesideTheQuery(String name) throws IOException {
        var answer = new GraphQlRequests(service).answer(Files.readString(QUERIES.resolve(name + ".graphql")));

        if (Boolean.getBoolean("spillover.record-answers")) {
            Files.writeString(QUERIES.resolve(name + ".json"), answer.toPrettyString() + "\n");
        }
        var expected = JsonMapper.shared().readTree(Files.readString(QUERIES.resolve(name + ".json")));
        assertThat(answer.toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    static Stream<String> queries() throws IOException {
        try (var files = Files.list(QUERIES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.replace(".graphql", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void aCodeOfTwoRegionsMustComeWithItsRegion() {
        TestDatabase.driver()
                .executableQuery("CREATE (:City {id: 'z:1001', region: 'z', code: '1001', name: 'Z', rank: 'city',"
                        + " location: point({latitude: 1, longitude: 1}), quality: 'assumed', source: 's'})")
                .execute();
        try {
            var requests = new GraphQlRequests(service);
            var error = requests.answer("{ city(code: \"1001\") { name } }").at("/errors/0");

            assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_INPUT");
            assertThat(error.at("/message").asString()).contains("demo, z");
            assertThat(requests.answer("{ city(code: \"1001\", region: \"z\") { name } }")
                            .at("/data/city/name")
                            .asString())
                    .isEqualTo("Z");
        } finally {
            TestDatabase.driver()
                    .executableQuery("MATCH (c:City {id: 'z:1001'}) DELETE c")
                    .execute();
        }
    }

    @Test
    void aSearchGoesOnBehindItsCursorWithoutRepeatingOrLosingACity() {
        var requests = new GraphQlRequests(service);
        var seen = new java.util.ArrayList<String>();
        var after = "";
        for (int i = 0; i < 12; i++) {
            var page = requests.answer("{ cities(search: \"h\", first: 1" + after
                            + ") { nodes { code } pageInfo { hasNextPage endCursor } } }")
                    .at("/data/cities");
            page.at("/nodes").forEach(node -> seen.add(node.at("/code").asString()));
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                break;
            }
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
        }
        var whole = requests.answer("{ cities(search: \"h\", first: 100) { nodes { code } } }");

        assertThat(seen).isNotEmpty().doesNotHaveDuplicates();
        assertThat(seen)
                .isEqualTo(whole.at("/data/cities/nodes")
                        .valueStream()
                        .map(node -> node.at("/code").asString())
                        .toList());
    }
}
