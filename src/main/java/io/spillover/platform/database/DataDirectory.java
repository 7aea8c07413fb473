package io.spillover.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The folder of the local database, owned by this process from {@link #open} until {@link #close}. The operating system frees
 * the lock when its process ends, however it ends, so a stale lock cannot exist; the file beside it that names the owner is
 * only for the sentence.
 */
final class DataDirectory implements AutoCloseable {

    private static final int PASSWORD_BYTES = 24;
    private static final long RETRY_MILLIS = 100;

    /**
     * Folders this JVM owns. Asked before the file lock: closing a second channel to a locked file frees the lock that this
     * process holds, on POSIX systems.
     */
    private static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the folder if needed and takes it.
     *
     * @throws DatabaseStartException if it cannot be written, the disk is full, or another process owns it
     */
    static DataDirectory open(Path folder, DataSize minimumFreeSpace) {
        Path root = folder.toAbsolutePath().normalize();
        if (!OWNED.add(root)) {
            throw inUse(root);
        }
        FileChannel channel = null;
        try {
            OwnerOnlyFile.makeFolder(root);
            channel = FileChannel.open(root.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw inUse(root);
            }
            var directory = new DataDirectory(root, channel);
            directory.requireSpace(minimumFreeSpace);
            OwnerOnlyFile.write(
                    root.resolve("owner.pid"), ProcessHandle.current().pid() + "\n");
            return directory;
        } catch (IOException e) {
            close(root, channel);
            throw new DatabaseStartException(
                    "The folder of the local database, " + root + ", cannot be written.",
                    "Make it writable for this user, free disk space, or set spillover.database.directory to another folder.",
                    e);
        } catch (DatabaseStartException e) {
            close(root, channel);
            throw e;
        }
    }

    private static DatabaseStartException inUse(Path root) {
        String owner;
        try {
            owner = " by process " + Files.readString(root.resolve("owner.pid")).strip();
        } catch (IOException e) {
            owner = " by another process";
        }
        return new DatabaseStartException(
                "The folder of the local database, " + root + ", is in use" + owner + ".",
                "Stop that process, set spillover.database.directory to another folder for a second database, or set"
                        + " spring.neo4j.uri to share one.");
    }

    private void requireSpace(DataSize minimum) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < minimum.toBytes()) {
            throw new DatabaseStartException(
                    "The disk of the local database, at " + root + ", has "
                            + DataSize.ofBytes(free).toMegabytes() + " MB free; " + minimum.toMegabytes()
                            + " MB are needed.",
                    "Free disk space, or set spillover.database.directory to a folder on another disk.");
        }
    }

    /**
     * Waits until a server that a former owner left behind has ended; its guard ends it on its own.
     *
     * @throws DatabaseStartException if it is still there after the wait
     */
    void awaitFormerServer(long waitMillis) throws InterruptedException {
        long end = System.nanoTime() + waitMillis * 1_000_000;
        while (formerServerRuns()) {
            if (System.nanoTime() > end) {
                throw new DatabaseStartException(
                        "A server that an earlier start left behind still uses " + root + ".",
                        "End the Java process whose command names this folder, then start again.");
            }
            Thread.sleep(RETRY_MILLIS);
        }
    }

    private boolean formerServerRuns() {
        try (var probe = FileChannel.open(serverLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return probe.tryLock() == null;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Returns the password of the database's user.
     *
     * @param make whether to make one if there is none, before the first start
     * @throws DatabaseStartException if it is missing and the database was made with one
     */
    String password(boolean make) throws IOException {
        if (!Files.exists(passwordFile())) {
            if (!make) {
                throw new DatabaseStartException(
                        "The password of the local database is missing: there is no " + passwordFile() + ".",
                        "Put the file back, or remove " + root + " to start with an empty database.");
            }
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            OwnerOnlyFile.write(
                    passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        }
        return Files.readString(passwordFile(), StandardCharsets.UTF_8).strip();
    }

    /** Returns whether a server has run here before, so that its user exists already. */
    boolean hasDatabase() {
        return Files.isDirectory(root.resolve("store/databases/system"));
    }

    Path root() {
        return root;
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    Path serverLock() {
        return root.resolve("server.lock");
    }

    /** Returns the file that takes what the server prints. */
    Path console() {
        return root.resolve("logs/console.log");
    }

    /** Frees the folder for another owner. */
    @Override
    public void close() {
        close(root, channel);
    }

    private static void close(Path root, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OWNED.remove(root);
        }
    }
}
