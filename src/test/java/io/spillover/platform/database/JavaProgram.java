package io.spillover.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Java program with the class path of the tests, in a process of its own, whose output a test reads line by line. */
final class JavaProgram implements AutoCloseable {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(4);

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private JavaProgram(Process process) {
        this.process = process;
        this.output = process.inputReader();
        // Reading blocks; a program that says nothing more must still end.
        process.onExit().orTimeout(LONGEST_LIFE.toSeconds(), TimeUnit.SECONDS).exceptionally(tooLong -> {
            process.destroyForcibly();
            return process;
        });
    }

    static JavaProgram run(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new JavaProgram(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads on to the first line that starts so and returns its rest. */
    Optional<String> lineAfter(String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(start)) {
                return Optional.of(line.substring(start.length()));
            }
        }
        return Optional.empty();
    }

    /** Reads the rest and returns the exit code. */
    int finish() throws IOException, InterruptedException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
        return process.waitFor();
    }

    /** Returns everything read so far. */
    List<String> lines() {
        return lines;
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
