package io.spillover.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first class of the server's own process: it takes the lock of the data, then runs the server, and ends the process in
 * an orderly way as soon as the parent is gone, however it went. It sees that in two ways: the pipe to its standard input
 * closes, and the parent's process handle completes.
 *
 * <p>It stands alone in the server's JVM, so it uses nothing but the JDK and has no nested class.
 */
final class ServerGuard {

    /** Exit code when another server still holds the data. */
    static final int DATA_IN_USE = 73;

    /** What the parent writes once the server answers. */
    static final int READY = 'r';

    private static final long LOCK_WAIT_MILLIS = 10_000;
    private static final long LOCK_RETRY_MILLIS = 100;

    /** Keeps the lock's channel from being collected, which would free the lock. */
    private static final List<Object> HELD = new ArrayList<>();

    private ServerGuard() {}

    /**
     * Runs the server.
     *
     * @param args process id of the parent, lock file, milliseconds the server may take to end, main class, its arguments
     */
    public static void main(String[] args) throws Exception {
        long parent = Long.parseLong(args[0]);
        long stopMillis = Long.parseLong(args[2]);
        Optional<ProcessHandle> handle = ProcessHandle.current().parent().filter(found -> found.pid() == parent);
        if (handle.isEmpty()) {
            Runtime.getRuntime().halt(1);
            return;
        }
        handle.get().onExit().thenRun(() -> end(stopMillis));
        daemon("spillover-guard-input", () -> followInput(stopMillis));
        if (!lock(Path.of(args[1]))) {
            System.err.println("Another server still uses the data.");
            Runtime.getRuntime().halt(DATA_IN_USE);
        }
        Class.forName(args[3]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 4, args.length));
    }

    private static boolean lock(Path file) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        HELD.add(channel);
        long end = System.nanoTime() + LOCK_WAIT_MILLIS * 1_000_000;
        boolean locked;
        while (!(locked = channel.tryLock() != null) && System.nanoTime() < end) {
            Thread.sleep(LOCK_RETRY_MILLIS);
        }
        return locked;
    }

    private static void followInput(long stopMillis) {
        try {
            int read;
            while ((read = System.in.read()) >= 0) {
                if (read == READY) {
                    ignoreInterrupt();
                }
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end: nobody is there any more.
        }
        end(stopMillis);
    }

    /** Ctrl-C reaches the whole terminal; the parent decides when the server ends, after its last request. */
    private static void ignoreInterrupt() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance("INT"),
                            handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            // Without it Ctrl-C ends parent and server together, which loses no data.
        }
    }

    private static void end(long stopMillis) {
        daemon("spillover-guard-end", () -> {
            try {
                Thread.sleep(stopMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // The transaction log makes an abrupt end safe; a process that never ends is not.
            Runtime.getRuntime().halt(1);
        });
        System.exit(0);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
