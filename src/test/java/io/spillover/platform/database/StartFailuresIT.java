package io.spillover.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.Spillover;
import io.spillover.testing.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starts the whole application as a person does, with one thing wrong, and reads what it prints. */
@Timeout(300)
class StartFailuresIT {

    @Test
    void anUnreachableDatabase() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        assertStartFails(
                "The database at bolt://127.0.0.1:" + free + " does not answer.",
                "--spring.neo4j.uri=bolt://127.0.0.1:" + free);
    }

    @Test
    void anUnreachableCluster() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        assertStartFails(
                "The database at neo4j://127.0.0.1:" + free + " does not answer.",
                "--spring.neo4j.uri=neo4j://127.0.0.1:" + free);
    }

    @Test
    void anUnknownHost() throws Exception {
        assertStartFails(
                "The host of the database, no-such-host.invalid, is unknown.",
                "--spring.neo4j.uri=bolt://no-such-host.invalid:7687");
    }

    @Test
    void aWrongPassword() throws Exception {
        var uri = TestDatabase.server().address().bolt();

        assertStartFails(
                "The database at " + uri + " refuses the user or the password.",
                "--spring.neo4j.uri=" + uri,
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=not-this-one");
    }

    @Test
    void aBusyPortOfTheApplication() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertStartFails(
                    "Port " + busy.getLocalPort() + " was already in use.",
                    "--server.port=" + busy.getLocalPort(),
                    "--spring.neo4j.uri=" + TestDatabase.server().address().bolt(),
                    "--spring.neo4j.authentication.username=neo4j",
                    "--spring.neo4j.authentication.password="
                            + TestDatabase.server().password());
        }
    }

    @Test
    void aBusyPortOfTheLocalDatabase() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertStartFails(
                    "Port " + busy.getLocalPort() + " on 127.0.0.1, which the local database needs for programs (Bolt)",
                    "--spillover.database.directory=" + TestDatabase.freshFolder("busy"),
                    "--spillover.database.bolt-port=" + busy.getLocalPort());
        }
    }

    @Test
    void aServerThatEndsWhileItStarts() throws Exception {
        var folder = TestDatabase.freshFolder("dies");
        assertStartFails(
                "The local database ended while it started (exit code 3): Invalid memory configuration - exceeds physical memory.",
                "--spillover.database.directory=" + folder,
                "--spillover.database.page-cache=9000TB");
    }

    @Test
    void aLostPassword() throws Exception {
        var folder = TestDatabase.freshFolder("lost-password");
        LocalNeo4j.start(TestDatabase.properties(folder, Map.of())).close();
        Files.delete(folder.resolve("password"));

        assertStartFails("The password of the local database is missing", "--spillover.database.directory=" + folder);

        Files.writeString(folder.resolve("password"), "another-one\n");
        assertStartFails(
                "The local database refuses the password of " + folder.resolve("password"),
                "--spillover.database.directory=" + folder);
    }

    private static void assertStartFails(String sentence, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--spring.main.banner-mode=off");
        if (all.stream().noneMatch(argument -> argument.startsWith("--server.port"))) {
            all.add("--server.port=0");
        }
        try (var application = JavaProgram.run(Spillover.class, all.toArray(String[]::new))) {
            int code = application.finish();

            var output = String.join("\n", application.lines());
            assertThat(output).contains("APPLICATION FAILED TO START", sentence, "Action:");
            assertThat(application.lines())
                    .as("no stack trace, no chain of beans")
                    .noneMatch(line -> line.stripLeading().startsWith("at ")
                            || line.contains("Caused by")
                            || line.contains("BeanCreationException")
                            || line.contains("Exception encountered"));
            assertThat(code).isEqualTo(1);
        }
    }
}
