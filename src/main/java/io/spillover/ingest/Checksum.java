package io.spillover.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One number for the content of a folder's files. */
final class Checksum {

    /** Raised when the loader itself writes something new, so that regions are loaded again. */
    private static final String LOADER = "loader 1";

    private static final int SHOWN = 16;

    private Checksum() {}

    /** Returns the checksum of all files, those that serve every region included. */
    static String of(SeedFolder folder, SeedFolder shared) {
        return of(digest -> {
            feed(digest, shared, SeedFormat.HAZARD_TYPES);
            feed(digest, shared, SeedFormat.HAZARD_TRIGGERS);
            for (var table : SeedFormat.TABLES) {
                feed(digest, folder, table);
            }
        });
    }

    /** Returns the checksum of the files that shape the network. */
    static String ofNetwork(SeedFolder folder) {
        return of(digest -> {
            for (var table : SeedFormat.TABLES) {
                if (table.network()) {
                    feed(digest, folder, table);
                }
            }
        });
    }

    private interface Food {
        void to(MessageDigest digest) throws IOException;
    }

    private static String of(Food food) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(LOADER.getBytes(StandardCharsets.UTF_8));
            food.to(digest);
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void feed(MessageDigest digest, SeedFolder folder, SeedTable table) throws IOException {
        if (!folder.has(table.file())) {
            return;
        }
        digest.update(table.file().getBytes(StandardCharsets.UTF_8));
        try (var in = folder.open(table.file())) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }
}
