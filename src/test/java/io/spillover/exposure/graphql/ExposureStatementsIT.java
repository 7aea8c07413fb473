package io.spillover.exposure.graphql;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;

/** Exposures below hazards, cities and pages cost a fixed number of statements. */
@WithDatabase
@CleanGraph
@Import(ExposureStatementsIT.Listening.class)
class ExposureStatementsIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }
    }

    private static final String HAZARDS = """
            { hazards(region: "demo", first: %d) { nodes { name assessmentState assessment { engine }
                exposures(first: %d) { state nodes { city { name } hazard { name } explanation { sentence } } } } } }""";

    private static final String NEGATIVES = """
            { notExposed(hazardId: "demo:spill-2024", first: %d) { nodes { city { name } sentence zh: sentence(lang: ZH) } } }""";

    @Autowired
    private SeedLoader loader;

    @Autowired
    private ExposureService assessments;

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private CountedStatements statements;

    @BeforeEach
    void assessTheDemoRegion() {
        loader.load("demo");
        assessments.assessDue();
    }

    @Test
    void twoHazardsWithAllTheirCitiesCostAsManyStatementsAsOneWithOne() {
        var few = statementsOf(HAZARDS.formatted(1, 1));
        var many = statementsOf(HAZARDS.formatted(2, 20));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void tenReasonsCostAsManyStatementsAsOne() {
        assertThat(statementsOf(NEGATIVES.formatted(10))).hasSameSizeAs(statementsOf(NEGATIVES.formatted(1)));
    }

    private List<String> statementsOf(String query) {
        statements.restart();
        var answer = new GraphQlRequests(service).answer(query);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return statements.sent();
    }
}
