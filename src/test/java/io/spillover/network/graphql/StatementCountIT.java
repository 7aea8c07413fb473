package io.spillover.network.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.CountedStatements;
import io.spillover.testing.GraphQlRequests;
import io.spillover.testing.WithDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;

/** Nested fields cost a fixed number of statements, however many rows stand above them. */
@WithDatabase
@CleanGraph
@Import(StatementCountIT.Listening.class)
class StatementCountIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }
    }

    private static final String CITIES = """
            {
              cities(region: "china", first: %d) {
                nodes {
                  name
                  province { name }
                  coordinatingBodies { name }
                  passages { entryKmToMouth river { name } }
                  neighbours { city { name } }
                  reservoirs { name }
                  links(first: 2) { nodes { to { name } } }
                  facilities(first: 1) { nodes { river { name } } }
                  upstream(first: 2) { nodes { city { name } river { name } } }
                  downstream(first: 1) { nodes { city { name } river { name } } }
                }
              }
            }
            """;

    private static final String SUPPLIES = """
            {
              cities(region: "china", first: %d) {
                nodes {
                  supplies(first: 3) { nodes { toSector to { name } } }
                  suppliedBy(first: 3) { nodes { fromSector from { name } } }
                }
              }
            }
            """;

    private static final String RIVERS = """
            {
              rivers(region: "china", first: %d) {
                nodes {
                  geometry
                  parent { name }
                  reaches(first: 5) { nodes { river { name } } }
                  passages(first: 5) { nodes { city { name province { name } } } }
                }
              }
            }
            """;

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private CountedStatements statements;

    @BeforeEach
    void loadChinaAndReadTheSnapshot() {
        loader.load("china");
        statementsOf(CITIES.formatted(1));
    }

    @Test
    void aHundredCitiesCostAsManyStatementsAsFive() {
        var few = statementsOf(CITIES.formatted(5));
        var many = statementsOf(CITIES.formatted(100));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(18);
    }

    @Test
    void theSuppliesOfAHundredCitiesCostAsManyStatementsAsThoseOfFive() {
        var few = statementsOf(SUPPLIES.formatted(5));
        var many = statementsOf(SUPPLIES.formatted(100));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void fiftyRiversCostAsManyStatementsAsFive() {
        var few = statementsOf(RIVERS.formatted(5));
        var many = statementsOf(RIVERS.formatted(50));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
    }

    private List<String> statementsOf(String document) {
        statements.restart();
        var answer = new GraphQlRequests(service).answer(document);
        assertThat(answer.at("/errors").toString()).isEmpty();
        return statements.sent();
    }
}
