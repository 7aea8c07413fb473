package io.spillover.testing;

import io.spillover.Spillover;
import io.spillover.platform.database.LocalNeo4j;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, on a given database, which a test may kill. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(3);

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ApplicationProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
        // Reading blocks; a process that says nothing more must still end.
        process.onExit().orTimeout(LONGEST_LIFE.toSeconds(), TimeUnit.SECONDS).exceptionally(tooLong -> {
            process.destroyForcibly();
            return process;
        });
    }

    /** Starts it on a server with further arguments. */
    public static ApplicationProcess start(LocalNeo4j server, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Spillover.class.getName(),
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.neo4j.uri=" + server.address().bolt(),
                "--spring.neo4j.authentication.username=" + LocalNeo4j.USER,
                "--spillover.seeds.location=file:seeds/"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPRING_NEO4J_AUTHENTICATION_PASSWORD", server.password());
        return new ApplicationProcess(builder.start());
    }

    /**
     * Reads on to the first line that holds the text.
     *
     * @throws AssertionError if it ends before
     */
    public String awaitLine(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("The application ended without saying \"" + text + "\":\n" + String.join("\n", lines));
    }

    /** Reads on to its end and returns the exit code. */
    public int awaitEnd() throws IOException, InterruptedException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
        return process.waitFor();
    }

    /** Returns what it has said so far. */
    public String said() {
        return String.join("\n", lines);
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
