package io.spillover.benchmark;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * A Neo4j server as the build fetched it, on this machine alone and a free port, with more memory than usual and the Graph Data
 * Science library among its plugins; its data lie below {@code target/benchmark} and go with the next run.
 */
final class BenchmarkServer implements AutoCloseable {

    private static final String HEAP = "-Xmx4g";
    private static final Path JARS = Path.of(".spillover", "neo4j");
    private static final Path GDS = MeasuredNetwork.FOLDER.resolve("gds");
    private static final Path NEEDED =
            MeasuredNetwork.FOLDER.resolve("gds-needed").toAbsolutePath();

    private final Path home = MeasuredNetwork.FOLDER.resolve("server").toAbsolutePath();
    private final int port;
    private Process process;
    private Driver driver;

    BenchmarkServer() throws IOException {
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("import"));
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(home.resolve("conf/neo4j.conf"), """
                server.directories.data=store
                server.directories.plugins=%s
                server.default_listen_address=127.0.0.1
                server.bolt.listen_address=127.0.0.1:%d
                server.http.enabled=false
                server.https.enabled=false
                server.memory.pagecache.size=1500m
                db.tx_log.preallocate=false
                dbms.security.auth_enabled=false
                dbms.security.procedures.unrestricted=gds.*
                dbms.usage_report.enabled=false
                """.formatted(plugins(), port));
    }

    /**
     * The library's own jars, where the server looks for procedures. It and what it needs besides what the server has must be on
     * the server's class path too, as its own launcher does it.
     */
    private static Path plugins() throws IOException {
        Path plugins = MeasuredNetwork.FOLDER.resolve("plugins").toAbsolutePath();
        FileSystemUtils.deleteRecursively(plugins);
        Files.createDirectories(plugins);
        Files.createDirectories(GDS);
        Files.createDirectories(NEEDED);
        Set<String> known = new HashSet<>();
        for (Path jar : jars(lib())) {
            known.add(artifact(jar));
        }
        for (Path jar : jars(GDS)) {
            boolean own = jar.toString().contains("-2.13.");
            if (own || known.add(artifact(jar))) {
                Files.copy(jar, (own ? plugins : NEEDED).resolve(jar.getFileName()), REPLACE_EXISTING);
            }
        }
        return plugins;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var jars = Files.list(folder)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).toList();
        }
    }

    /** The name of a jar without its version. */
    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceAll("-[0-9][^-]*(-[A-Za-z0-9.]+)*[.]jar$", "");
    }

    private static Path lib() throws IOException {
        try (var versions = Files.list(JARS)) {
            return versions.sorted()
                    .reduce((a, b) -> b)
                    .orElseThrow()
                    .resolve("lib")
                    .toAbsolutePath();
        }
    }

    Path importFolder() {
        return home.resolve("import");
    }

    private ProcessBuilder java(List<String> arguments, String log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-cp",
                String.join(
                        java.io.File.pathSeparator,
                        lib() + "/*",
                        home.getParent().resolve("plugins") + "/*",
                        NEEDED + "/*")));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
        builder.environment().put("NEO4J_HOME", home.toString());
        builder.environment().put("NEO4J_CONF", home.resolve("conf").toString());
        return builder.redirectOutput(MeasuredNetwork.FOLDER.resolve(log).toFile());
    }

    /** Loads files by the server's own import. */
    void load(List<String> files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("org.neo4j.cli.AdminTool", "database", "import", "full"));
        arguments.add("neo4j");
        arguments.add("--overwrite-destination=true");
        arguments.addAll(files);
        var importing = java(arguments, "import.log").start();
        if (importing.waitFor() != 0) {
            throw new IOException("The import failed; see target/benchmark/import.log");
        }
    }

    Driver start() throws IOException, InterruptedException {
        process = java(
                        List.of(
                                "org.neo4j.server.CommunityEntryPoint",
                                "--home-dir=" + home,
                                "--config-dir=" + home.resolve("conf"),
                                "--console-mode"),
                        "server.log")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        driver = GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.none());
        for (int tries = 0; ; tries++) {
            try {
                driver.verifyConnectivity();
                return driver;
            } catch (org.neo4j.driver.exceptions.Neo4jException e) {
                if (tries == 120 || !process.isAlive()) {
                    throw new IOException("The server does not answer; see target/benchmark/server.log", e);
                }
                Thread.sleep(1000);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (driver != null) {
            driver.close();
        }
        if (process != null) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
