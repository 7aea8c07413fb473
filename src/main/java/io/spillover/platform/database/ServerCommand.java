package io.spillover.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Builds and starts the Java processes of the local server. */
final class ServerCommand {

    private static final int FIRST_JAVA_WITH_NATIVE_ACCESS_WARNING = 24;
    private static final long ADMIN_SECONDS = 120;

    private final ServerInstallation installation;
    private final Path root;
    private final DatabaseProperties properties;

    ServerCommand(ServerInstallation installation, Path root, DatabaseProperties properties) {
        this.installation = installation;
        this.root = root;
        this.properties = properties;
    }

    /** Starts the server under its guard; what it prints goes to the file, its standard input is the pipe of the guard. */
    Process startServer(Path lockFile, Path console) throws IOException {
        var command = java(List.of(
                "-Xms" + Math.min(256, properties.heap().toMegabytes()) + "m",
                "-Xmx" + properties.heap().toMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dio.netty.tryReflectionSetAccessible=true",
                "-Dlog4j2.disable.jmx=true",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"));
        command.add("-cp");
        command.add(extractGuard() + java.io.File.pathSeparator + installation.lib() + java.io.File.separator + "*");
        command.add(ServerGuard.class.getName());
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(lockFile.toString());
        command.add(Long.toString(properties.stopTimeout().toMillis()));
        command.add(installation.mainClass());
        command.add("--home-dir=" + root);
        command.add("--config-dir=" + root.resolve("conf"));
        command.add("--console-mode");
        return process(command).redirectOutput(console.toFile()).start();
    }

    /** Gives the first user its password; the password stays out of the list of processes. */
    void setInitialPassword(String password) throws IOException, InterruptedException {
        var command = java(List.of("-Xmx128m"));
        command.add("-cp");
        command.add(installation.lib() + java.io.File.separator + "*");
        command.add("org.neo4j.cli.AdminTool");
        command.addAll(List.of("dbms", "set-initial-password", password));
        Path arguments = root.resolve("first-password.args");
        Path output = root.resolve("logs/first-password.log");
        try {
            OwnerOnlyFile.write(
                    arguments,
                    command.stream().skip(1).map(ServerCommand::quoted).collect(Collectors.joining("\n")));
            var process = process(List.of(command.get(0), "@" + arguments))
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(ADMIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (process.waitFor() != 0) {
                throw new DatabaseStartException(
                        "The local database cannot be prepared: " + ServerConsole.lastMeaningfulLine(output) + ".",
                        "See " + output + "; removing " + root + " starts with an empty database.");
            }
        } finally {
            Files.deleteIfExists(arguments);
        }
    }

    private ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(root.toFile());
        var environment = builder.environment();
        // Options meant for this JVM, a debugger's port for one, must not reach the server's.
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH"));
        environment.put("NEO4J_HOME", root.toString());
        environment.put("NEO4J_CONF", root.resolve("conf").toString());
        return builder;
    }

    private static List<String> java(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dfile.encoding=UTF-8");
        if (Runtime.version().feature() >= FIRST_JAVA_WITH_NATIVE_ACCESS_WARNING) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(options);
        return command;
    }

    /** The guard's class lies inside the application's jar, where a plain class path cannot reach it. */
    private Path extractGuard() throws IOException {
        var name = ServerGuard.class.getName().replace('.', '/') + ".class";
        var guard = root.resolve("guard");
        var file = guard.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = ServerGuard.class.getResourceAsStream("ServerGuard.class")) {
            if (in == null) {
                throw new IOException("No " + name);
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return guard;
    }

    /** As the launcher's argument files want it. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
