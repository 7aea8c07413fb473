package io.spillover.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.spillover.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** On a database of its own: it takes the migrations away again. */
@Timeout(300)
class DatabaseMigrationsIT {

    private static final DatabaseAddress EXTERNAL =
            new DatabaseAddress(URI.create("bolt://127.0.0.1"), null, null, false, null);

    private static LocalNeo4j server;
    private static Driver driver;

    @BeforeAll
    static void start() {
        server = LocalNeo4j.start(TestDatabase.properties(TestDatabase.freshFolder("migrations"), Map.of()));
        driver = GraphDatabase.driver(server.address().bolt(), AuthTokens.basic(LocalNeo4j.USER, server.password()));
    }

    @AfterAll
    static void stop() {
        driver.close();
        server.close();
    }

    @BeforeEach
    void forgetTheMigrations() {
        run("SHOW CONSTRAINTS YIELD name RETURN name AS value")
                .forEach(name -> run("DROP CONSTRAINT `" + name + "` IF EXISTS"));
        run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name AS value")
                .forEach(name -> run("DROP INDEX `" + name + "` IF EXISTS"));
        run("MATCH (n) DETACH DELETE n");
    }

    @Test
    void fourStartsAtOnceAllEndWellAndMigrateOnce() throws Exception {
        var together = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var starts = new ArrayList<Future<?>>();
            for (int start = 0; start < 4; start++) {
                starts.add(threads.submit(() -> {
                    together.await();
                    new DatabaseMigrations(driver, EXTERNAL, Duration.ofMinutes(2)).run();
                    return true;
                }));
            }
            together.countDown();
            for (var start : starts) {
                assertThat(start.get(120, SECONDS)).isEqualTo(true);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(run("MATCH (m:__Neo4jMigration {version: '001'}) RETURN count(m) AS value"))
                .containsExactly("1");
        assertThat(run("SHOW CONSTRAINTS YIELD name WHERE name = 'city_id' RETURN name AS value"))
                .containsExactly("city_id");
    }

    @Test
    void theLockOfAKilledStartIsTakenOverAfterTheWait() {
        leaveALock();

        long begin = System.nanoTime();
        new DatabaseMigrations(driver, EXTERNAL, Duration.ofSeconds(3)).run();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(3));
        assertThat(run("MATCH (m:__Neo4jMigration {version: '001'}) RETURN count(m) AS value"))
                .containsExactly("1");
    }

    @Test
    void inALocalDatabaseTheLockOfAKilledStartCountsNothing() {
        leaveALock();

        var migrations = new DatabaseMigrations(driver, server.address(), Duration.ofHours(1));

        assertThatCode(migrations::run).doesNotThrowAnyException();
    }

    /** As neo4j-migrations leaves it when its process is killed. */
    private static void leaveALock() {
        new DatabaseMigrations(driver, EXTERNAL, Duration.ofMinutes(1)).run();
        run("CREATE (:__Neo4jMigrationsLock {id: 'killed', name: 'John Doe'})");
    }

    private static List<String> run(String statement) {
        return driver.executableQuery(statement).execute().records().stream()
                .map(row -> row.get("value").toString().replace("\"", ""))
                .toList();
    }
}
