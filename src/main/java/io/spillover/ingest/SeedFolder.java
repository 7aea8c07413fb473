package io.spillover.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;

/**
 * A region's folder, on the disk or in the jar.
 *
 * @param region the folder's name
 * @param root the folder, its URL ends with a slash
 */
record SeedFolder(String region, Resource root) {

    boolean has(String file) {
        return locate(file).exists();
    }

    InputStream open(String file) throws IOException {
        return locate(file).getInputStream();
    }

    private Resource locate(String file) {
        try {
            return root.createRelative(file);
        } catch (IOException e) {
            throw new IllegalStateException("Not a relative name: " + file, e);
        }
    }
}
