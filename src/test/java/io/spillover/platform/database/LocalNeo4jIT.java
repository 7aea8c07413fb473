package io.spillover.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.LoggerFactory;

@Timeout(300)
class LocalNeo4jIT {

    private static final int WRITES = 25;

    @Test
    void endsWithItsKilledParentAndKeepsEveryAcknowledgedWrite() throws Exception {
        var folder = TestDatabase.freshFolder("killed-parent");
        int acknowledged = 0;
        try (var parent = JavaProgram.run(ParentProcess.class, folder.toString())) {
            var server = ProcessHandle.of(
                            Long.parseLong(parent.lineAfter("SERVER ").orElseThrow()))
                    .orElseThrow();
            while (acknowledged < WRITES) {
                acknowledged = Integer.parseInt(parent.lineAfter("WROTE ").orElseThrow());
            }
            parent.kill();
            // The default stop timeout of 20 s bounds it; far less is usual.
            server.onExit().get(30, SECONDS);
        }
        try (var server = LocalNeo4j.start(TestDatabase.properties(folder, Map.of()));
                var driver = connect(server)) {
            assertThat(highestWrite(driver)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void aStartRightAfterAKillWaitsForTheFormerServer() throws Exception {
        var folder = TestDatabase.freshFolder("quick-start");
        try (var parent = JavaProgram.run(ParentProcess.class, folder.toString())) {
            assertThat(parent.lineAfter("WROTE ")).isPresent();
            parent.kill();
        }
        try (var server = LocalNeo4j.start(TestDatabase.properties(folder, Map.of()));
                var driver = connect(server)) {
            assertThat(highestWrite(driver)).isPositive();
        }
    }

    @Test
    void refusesASecondOwnerInThisAndInAnotherProcess() throws Exception {
        var folder = TestDatabase.freshFolder("two-owners");
        var properties = TestDatabase.properties(folder, Map.of());
        try (var server = LocalNeo4j.start(properties)) {
            var sentence = "is in use by process " + ProcessHandle.current().pid() + ".";
            assertThatThrownBy(() -> LocalNeo4j.start(properties))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining(sentence);
            try (var other = JavaProgram.run(ParentProcess.class, folder.toString())) {
                assertThat(other.lineAfter("REFUSED "))
                        .hasValueSatisfying(said -> assertThat(said).endsWith(sentence));
            }
            try (var driver = connect(server)) {
                driver.verifyConnectivity();
            }
        }
    }

    @Test
    void comesBackOnTheSamePortAfterTheServerIsKilled() throws Exception {
        var folder = TestDatabase.freshFolder("killed-server");
        try (var server = LocalNeo4j.start(TestDatabase.properties(folder, Map.of()));
                var driver = connect(server)) {
            driver.executableQuery("CREATE (:Written {number: 7})").execute();
            long first = server.pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            assertThat(awaitWrite(driver)).isEqualTo(7);
            assertThat(server.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void stopsQuicklyAndLeavesNoProcess() throws Exception {
        var server = LocalNeo4j.start(TestDatabase.properties(TestDatabase.freshFolder("stop"), Map.of()));
        var process = ProcessHandle.of(server.pid()).orElseThrow();

        long begin = System.nanoTime();
        server.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void leavesItToItsParentWhatCtrlCMeans() throws Exception {
        try (var server = LocalNeo4j.start(TestDatabase.properties(TestDatabase.freshFolder("ctrl-c"), Map.of()));
                var driver = connect(server)) {
            // The server's own handler is in place until its guard has read that it is ready.
            driver.executableQuery("CREATE (:Written {number: 1})").execute();
            long process = server.pid();

            assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process))
                            .start()
                            .waitFor())
                    .isZero();

            assertThatThrownBy(() ->
                            ProcessHandle.of(process).orElseThrow().onExit().get(3, SECONDS))
                    .isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void servesTheBrowserAndTellsItWhereToConnect() throws Exception {
        var address = TestDatabase.server().address();
        var browser = Objects.requireNonNull(address.browser());
        var page = get(browser);
        var discovery = get(browser.resolve("/"));

        assertThat(page).contains("<html");
        assertThat(discovery).contains("127.0.0.1:" + address.bolt().getPort());
    }

    @Test
    void keepsThePasswordFromOtherUsersAndFromTheListOfProcesses() throws Exception {
        var file = TestDatabase.server().address().passwordFile();

        assertThat(file).hasContent(TestDatabase.server().password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ProcessHandle.of(TestDatabase.server().pid())
                        .orElseThrow()
                        .info()
                        .commandLine())
                .hasValueSatisfying(line ->
                        assertThat(line).doesNotContain(TestDatabase.server().password()));
    }

    /** Asks until the web part of the server answers too, which is a little after Bolt; the test's time limit bounds it. */
    private static String get(URI uri) throws InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json, text/html")
                .timeout(Duration.ofSeconds(20))
                .build();
        while (true) {
            try {
                return HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body();
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static Driver connect(LocalNeo4j server) {
        var config = Config.builder()
                .withMaxTransactionRetryTime(2, SECONDS)
                .withConnectionTimeout(2, SECONDS)
                .build();
        return GraphDatabase.driver(
                server.address().bolt(), AuthTokens.basic(LocalNeo4j.USER, server.password()), config);
    }

    private static int highestWrite(Driver driver) {
        return driver.executableQuery("MATCH (n:Written) RETURN max(n.number) AS highest")
                .execute()
                .records()
                .get(0)
                .get("highest")
                .asInt();
    }

    /** Asks until the server answers; the driver's own retries pace the loop, the test's time limit bounds it. */
    private static int awaitWrite(Driver driver) {
        while (true) {
            try {
                return highestWrite(driver);
            } catch (Neo4jException e) {
                LoggerFactory.getLogger(LocalNeo4jIT.class).info("Not yet: {}", e.getMessage());
            }
        }
    }
}
