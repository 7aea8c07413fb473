package io.spillover.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class LocalFailuresTests {

    @TempDir
    private Path folder;

    @Test
    void aBusyBoltPortIsNamedWithItsProperty() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertFails(
                    () -> LocalPorts.take(busy.getLocalPort(), 0),
                    "Port " + busy.getLocalPort()
                            + " on 127.0.0.1, which the local database needs for programs (Bolt),",
                    "spillover.database.bolt-port");
        }
    }

    @Test
    void aBusyBrowserPortIsNamedWithItsProperty() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertFails(
                    () -> LocalPorts.take(0, busy.getLocalPort()),
                    "which the local database needs for Neo4j Browser (HTTP), is in use",
                    "spillover.database.http-port");
        }
    }

    @Test
    void zeroTakesTwoDifferentFreePorts() {
        var ports = LocalPorts.take(0, 0);

        assertThat(ports.bolt()).isPositive().isNotEqualTo(ports.http());
    }

    @Test
    void aFullDiskIsToldBeforeTheServerMeetsIt() {
        assertFails(() -> DataDirectory.open(folder, DataSize.ofTerabytes(1_000_000)), "MB free; ", "Free disk space");
        // The refusal must not keep the folder.
        assertThatCode(() -> DataDirectory.open(folder, DataSize.ofMegabytes(1)).close())
                .doesNotThrowAnyException();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        assertFails(
                () -> DataDirectory.open(file.resolve("data"), DataSize.ofMegabytes(1)),
                file.resolve("data") + ", cannot be written",
                "spillover.database.directory");
    }

    @Test
    void theFormerOwnersFileAloneBlocksNobody() throws IOException {
        Files.writeString(folder.resolve("owner.pid"), "1\n");
        Files.createFile(folder.resolve("owner.lock"));

        assertThatCode(() -> DataDirectory.open(folder, DataSize.ofMegabytes(1)).close())
                .doesNotThrowAnyException();
    }

    @Test
    void aRefusedSecondOwnerLeavesTheFirstInPossession() {
        try (var first = DataDirectory.open(folder, DataSize.ofMegabytes(1))) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertFails(
                        () -> DataDirectory.open(first.root(), DataSize.ofMegabytes(1)),
                        "is in use by process " + ProcessHandle.current().pid(),
                        "spring.neo4j.uri");
            }
        }
    }

    @Test
    void aMissingPasswordOfAnOldDatabaseIsNotMadeAnew() {
        try (var directory = DataDirectory.open(folder, DataSize.ofMegabytes(1))) {
            assertFails(
                    () -> directory.password(false), "there is no " + directory.passwordFile(), "Put the file back");
        }
    }

    @Test
    void aServerThatWasNotFetchedSaysHowToGetIt() {
        var properties = TestDatabase.properties(folder, Map.of("server-directory", folder.toString()));

        assertFails(() -> ServerInstallation.find(properties, 17), "has not been fetched", "./mvnw spring-boot:run");
    }

    @Test
    void aServerTooNewForThisJavaSaysWhichOneItNeeds() throws IOException {
        Files.createDirectories(folder.resolve("2026.08.1"));
        Files.createFile(folder.resolve("2026.08.1/complete"));
        var properties = TestDatabase.properties(
                folder, Map.of("server-directory", folder.toString(), "server-version", "2026.08.1"));

        assertFails(
                () -> ServerInstallation.find(properties, 17),
                "Neo4j 2026.08.1 needs Java 21 or newer, but this is Java 17.",
                "newer Java");
        assertThat(ServerInstallation.find(properties, 21).mainClass()).isEqualTo("org.neo4j.server.Neo4jCommunity");
    }

    @Test
    void theInnermostCauseOfTheServersOutputIsTold() throws IOException {
        var console = Files.writeString(folder.resolve("console.log"), """
                2026-11-23 21:40:29.994+0000 INFO  Starting...
                2026-11-23 21:40:30.517+0000 ERROR Failed to start Neo4j on 127.0.0.1:7474.
                java.lang.RuntimeException: Error starting Neo4j database server
                \tat org.neo4j.Some.where(Some.java:1)
                Caused by: java.lang.IllegalStateException: The store is newer than this server
                \t... 12 more
                2026-11-23 21:40:31.517+0000 INFO  Stopped.
                """);

        assertThat(ServerConsole.lastMeaningfulLine(console)).isEqualTo("The store is newer than this server");
    }

    @Test
    void withoutACauseTheLastErrorIsToldAndWithoutThatTheLastLine() throws IOException {
        var error = Files.writeString(
                folder.resolve("error.log"), "Error: Could not create the Java Virtual Machine.\nsecond line\n");
        var plain = Files.writeString(folder.resolve("plain.log"), "one\ntwo\n\n");

        assertThat(ServerConsole.lastMeaningfulLine(error)).isEqualTo("Could not create the Java Virtual Machine");
        assertThat(ServerConsole.lastMeaningfulLine(plain)).isEqualTo("two");
        assertThat(ServerConsole.lastMeaningfulLine(folder.resolve("none"))).isEqualTo("it printed nothing");
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void assertFails(Attempt attempt, String message, String action) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(DatabaseStartException.class, failure -> {
            assertThat(failure).hasMessageContaining(message);
            assertThat(failure.action()).contains(action);
        });
    }
}
