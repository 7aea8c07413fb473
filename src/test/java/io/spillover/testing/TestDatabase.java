package io.spillover.testing;

import io.spillover.platform.database.DatabaseProperties;
import io.spillover.platform.database.LocalNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * The real local server of this test JVM: started when the first test asks, on free ports, with data of its own below
 * {@code target/}, gone with the JVM.
 */
public final class TestDatabase {

    private static final Path ROOT = Path.of("target", "test-databases");

    private static final class Shared {
        private static final LocalNeo4j SERVER = LocalNeo4j.start(properties(freshFolder("shared"), Map.of()));
        private static final Driver DRIVER =
                GraphDatabase.driver(SERVER.address().bolt(), AuthTokens.basic(LocalNeo4j.USER, SERVER.password()));
    }

    private TestDatabase() {}

    /** Returns the server that all tests of this JVM share. */
    public static LocalNeo4j server() {
        return Shared.SERVER;
    }

    /** Returns a driver to it that is not part of any application context. */
    public static Driver driver() {
        return Shared.DRIVER;
    }

    /** Empties the shared graph in transactions of 1,000 nodes; constraints, indexes, migrations and API keys stay. */
    public static void empty() {
        try (var session = driver().session()) {
            session.run("""
                            MATCH (n)
                            WHERE NOT n:ApiKey AND none(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigration')
                            CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS
                            """).consume();
        }
    }

    /** Runs one statement on the shared graph, to plant what a test needs. */
    public static void run(String statement) {
        try (var session = driver().session()) {
            session.run(statement).consume();
        }
    }

    /** Makes an empty folder below {@code target/} for data of this test JVM. */
    public static Path freshFolder(String name) {
        try {
            var own = ROOT.resolve(Long.toString(ProcessHandle.current().pid()));
            removeLeftOvers();
            Files.createDirectories(own);
            return Files.createTempDirectory(own, name + "-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns properties for a server on free ports with the given folder; {@code more} are of {@code spillover.database}. */
    public static DatabaseProperties properties(Path folder, Map<String, String> more) {
        var values = new java.util.HashMap<String, String>(Map.of(
                "directory", folder.toString(),
                "server-version", serverVersion(),
                "bolt-port", "0",
                "http-port", "0",
                "heap", "400MB",
                "page-cache", "64MB"));
        values.putAll(more);
        return new Binder(new MapConfigurationPropertySource(values))
                .bind("", DatabaseProperties.class)
                .get();
    }

    private static String serverVersion() {
        try {
            var source = new YamlPropertySourceLoader()
                    .load("main", new ClassPathResource("application.yml"))
                    .get(0);
            return Objects.requireNonNull(source.getProperty("spillover.database.server-version"))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Test JVMs that have ended need their data no more. */
    private static void removeLeftOvers() throws IOException {
        if (!Files.isDirectory(ROOT)) {
            return;
        }
        try (var folders = Files.list(ROOT)) {
            for (var folder : folders.toList()) {
                long pid = Long.parseLong(folder.getFileName().toString());
                if (ProcessHandle.of(pid).isEmpty()) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }
}
