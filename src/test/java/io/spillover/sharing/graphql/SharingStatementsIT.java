package io.spillover.sharing.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.ExposureService;
import io.spillover.ingest.SeedLoader;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.CountedStatements;
import io.spillover.testing.GraphQlRequests;
import io.spillover.testing.WithDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;

/** The second question about a whole country costs a fixed number of statements, however many rows a page has. */
@WithDatabase
@CleanGraph
@Import(SharingStatementsIT.Listening.class)
class SharingStatementsIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }
    }

    private static final Logger log = LoggerFactory.getLogger(SharingStatementsIT.class);
    private static final String SHAREABLE = """
            {
              shareableResources(hazardId: "china:yangtze-2020", first: %d) {
                totalCount receiverCount withheldCityCount
                nodes {
                  resource { name kind { name } reserve { quantity } } holder { name } unit available
                  reserve { quantity why { sentence } } receiver { name } earliestArrival
                  agreement { name } basis { sentence } inTime
                  route { mode from { name } to { name } }
                }
              }
            }
            """;
    private static final String CITIES = """
            {
              cities(region: "china", first: %d) {
                nodes {
                  name
                  resources(first: 3) { nodes { name unit available kind { name } holder { name } } }
                  agreements(first: 2) { nodes { name members(first: 2) { nodes { name } } } }
                }
              }
            }
            """;

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExposureService assessor;

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private CountedStatements statements;

    @BeforeEach
    void loadChinaAndReadTheLinks() {
        loader.load("china");
        assessor.assess("china:yangtze-2020");
        statementsOf(SHAREABLE.formatted(1));
    }

    @Test
    void aHundredRowsCostAsManyStatementsAsFive() {
        var few = statementsOf(SHAREABLE.formatted(5));
        var many = statementsOf(SHAREABLE.formatted(100));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void whatAHundredCitiesHoldCostsAsManyStatementsAsOfFive() {
        var few = statementsOf(CITIES.formatted(5));
        var many = statementsOf(CITIES.formatted(100));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(9);
    }

    private List<String> statementsOf(String document) {
        statements.restart();
        long started = System.nanoTime();
        var answer = new GraphQlRequests(service).answer(document);
        log.info(
                "{} ms, {} statements, {}",
                (System.nanoTime() - started) / 1_000_000,
                statements.sent().size(),
                answer.at("/data/shareableResources/totalCount"));
        assertThat(answer.at("/errors").toString()).isEmpty();
        return statements.sent();
    }
}
