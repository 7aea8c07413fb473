package io.spillover.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.cypher.Graph;
import io.spillover.platform.database.LocalNeo4j;
import io.spillover.testing.ApplicationProcess;
import io.spillover.testing.GraphHash;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.annotation.Autowired;

/** A load that is killed half way, on either side of the wire, is completed by the next start to the very same graph. */
@WithDatabase
class KilledLoadIT {

    private static final String[] CHINA = {"--spillover.seeds.regions=china", "--spillover.seeds.lease=2s"};
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Graph graph;

    /** Costs a load, so it is made once. */
    private static String undisturbed = "";

    @BeforeEach
    void loadUndisturbed() {
        TestDatabase.empty();
        if (undisturbed.isEmpty()) {
            Loaders.of(graph, Path.of("seeds")).load("china");
            undisturbed = GraphHash.now();
            TestDatabase.empty();
        }
    }

    @Test
    void theApplicationIsKilledInTheMiddleOfALoad() throws Exception {
        try (var application = ApplicationProcess.start(TestDatabase.server(), CHINA)) {
            awaitHalf(TestDatabase.driver());
            application.kill();
        }
        assertThat(loading(TestDatabase.driver())).isTrue();

        assertThat(Loaders.of(graph, Path.of("seeds")).load("china").written()).isTrue();
        assertThat(GraphHash.now()).isEqualTo(undisturbed);
    }

    @Test
    void theDatabaseIsKilledInTheMiddleOfALoad() throws Exception {
        var properties = TestDatabase.properties(TestDatabase.freshFolder("killed-load"), Map.of());
        try (var server = LocalNeo4j.start(properties);
                var driver = GraphDatabase.driver(
                        server.address().bolt(), AuthTokens.basic(LocalNeo4j.USER, server.password()))) {
            try (var application = ApplicationProcess.start(server, CHINA)) {
                awaitHalf(driver);
                ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
                awaitAnswer(driver);
                application.kill();
            }
            try (var application = ApplicationProcess.start(server, CHINA)) {
                application.awaitLine("Region china: ");
            }
            forgetFirstAnswers(driver);
            assertThat(GraphHash.of(driver)).isEqualTo(undisturbed);
        }
    }

    /** An application that has loaded begins to assess; how far it came before it was stopped is not the question here. */
    private static void forgetFirstAnswers(Driver driver) {
        driver.executableQuery("MATCH (n:Assessment|Exposure) DETACH DELETE n").execute();
        driver.executableQuery("MATCH ()-[e:EXPOSED_TO]->() DELETE e").execute();
    }

    /** Facilities are written in the middle. */
    private static void awaitHalf(Driver driver) {
        await(() -> one(driver, "RETURN EXISTS { MATCH (:Facility) }"));
    }

    private static void awaitAnswer(Driver driver) {
        await(() -> {
            try {
                return one(driver, "RETURN true");
            } catch (Neo4jException e) {
                return false;
            }
        });
    }

    private static boolean loading(Driver driver) {
        return one(driver, "RETURN EXISTS { MATCH (:Region {status: 'LOADING'}) }");
    }

    private static boolean one(Driver driver, String statement) {
        return driver.executableQuery(statement)
                .execute()
                .records()
                .get(0)
                .get(0)
                .asBoolean();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
