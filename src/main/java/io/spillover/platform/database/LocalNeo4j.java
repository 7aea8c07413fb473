package io.spillover.platform.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j Community server as a child process, for one machine and one application. It owns its folder alone, ends with this
 * process however that goes, and is started again when it ends by itself; the driver then connects anew to the same ports.
 */
public final class LocalNeo4j implements AutoCloseable {

    /** The user of a Community server. */
    public static final String USER = "neo4j";

    private static final Logger LOG = LoggerFactory.getLogger(LocalNeo4j.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** A server that ran this long was well; its next end counts as the first again. */
    private static final Duration STABLE = Duration.ofMinutes(1);

    private static final long FORMER_SERVER_GRACE_MILLIS = 10_000;

    private final DatabaseProperties properties;
    private final DataDirectory directory;
    private final ServerCommand command;
    private final LocalPorts ports;
    private final String password;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread onExit = new Thread(stopping::countDown, "spillover-database-exit");
    private volatile Process server;

    private LocalNeo4j(DatabaseProperties properties, DataDirectory directory, ServerInstallation installation)
            throws IOException, InterruptedException {
        this.properties = properties;
        this.directory = directory;
        this.command = new ServerCommand(installation, directory.root(), properties);
        directory.awaitFormerServer(properties.stopTimeout().toMillis() + FORMER_SERVER_GRACE_MILLIS);
        this.ports = LocalPorts.take(properties.boltPort(), properties.httpPort());
        ServerSettings.write(directory.root(), ports, properties);
        boolean first = !directory.hasDatabase();
        this.password = directory.password(first);
        if (first) {
            command.setInitialPassword(password);
        }
        this.server = launch();
        // A signal reaches parent and child at once: from then on the child's end is no accident.
        Runtime.getRuntime().addShutdownHook(onExit);
        var supervisor = new Thread(this::supervise, "spillover-database");
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @throws DatabaseStartException if it cannot start; its message is fit for the person who started the application
     */
    public static LocalNeo4j start(DatabaseProperties properties) {
        var installation = ServerInstallation.find(properties, Runtime.version().feature());
        var directory = DataDirectory.open(properties.directory(), properties.minimumFreeSpace());
        try {
            long begin = System.nanoTime();
            var database = new LocalNeo4j(properties, directory, installation);
            LOG.info(
                    "Neo4j {} runs at {} (process {}), ready in {} ms",
                    installation.version(),
                    database.address().bolt(),
                    database.pid(),
                    (System.nanoTime() - begin) / 1_000_000);
            return database;
        } catch (IOException e) {
            directory.close();
            throw new DatabaseStartException(
                    "The local database cannot start: " + e.getMessage() + ".",
                    "See that " + directory.root() + " is writable and that its disk has free space.",
                    e);
        } catch (InterruptedException e) {
            directory.close();
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("The start of the local database was interrupted.", "Start again.", e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Returns where it is. */
    public DatabaseAddress address() {
        return new DatabaseAddress(
                URI.create("bolt://127.0.0.1:" + ports.bolt()),
                URI.create("http://127.0.0.1:" + ports.http() + "/browser/"),
                USER,
                true,
                directory.passwordFile());
    }

    /** Returns the password of {@link #USER}; never to be logged. */
    public String password() {
        return password;
    }

    /** Returns the process id of the server that runs now, or ran last. */
    public long pid() {
        return server.pid();
    }

    private Process launch() throws IOException, InterruptedException {
        var console = directory.console();
        if (Files.exists(console)) {
            Files.move(console, console.resolveSibling("console.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        var process = command.startServer(directory.serverLock(), console);
        try {
            new ServerReadiness(address(), password, console, properties.startTimeout()).await(process, stopping);
            process.getOutputStream().write(ServerGuard.READY);
            process.getOutputStream().flush();
            return process;
        } catch (DatabaseStartException | IOException | InterruptedException e) {
            end(process);
            throw e;
        }
    }

    private void supervise() {
        int ends = 0;
        try {
            while (true) {
                long begin = System.nanoTime();
                int code = server.waitFor();
                if (stopping.getCount() == 0) {
                    return;
                }
                ends = System.nanoTime() - begin > STABLE.toNanos() ? 1 : ends + 1;
                if (!startAgain(ends, code)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startAgain(int ends, int code) throws InterruptedException {
        for (int attempt = ends; attempt <= properties.restarts(); attempt++) {
            var pause = Duration.ofSeconds(1L << Math.min(attempt - 1, 10));
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            LOG.warn(
                    "The local database ended by itself (exit code {}); it is started again in {} s (try {} of {}).",
                    code,
                    pause.toSeconds(),
                    attempt,
                    properties.restarts());
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            try {
                server = launch();
                LOG.info(
                        "The local database answers again at {} (process {}).",
                        address().bolt(),
                        pid());
                return true;
            } catch (DatabaseStartException | IOException e) {
                LOG.warn("{}", e.getMessage());
            }
        }
        LOG.error(
                "The local database ended {} times in a row and is not started again. See {}, then restart the application.",
                properties.restarts() + 1,
                directory.console());
        return false;
    }

    /** Ends the server in an orderly way, forcibly if that takes too long, and frees its folder. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The JVM is ending already; the hook has run.
        }
        end(server);
        directory.close();
    }

    private void end(Process process) {
        try {
            // The guard reads the end of its input as the wish to stop, on every operating system alike.
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("The server had closed its input already", e);
        }
        try {
            if (!process.waitFor(properties.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
