package io.spillover.ingest;

import io.spillover.problem.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Finds the regions' folders: a configured place, the working directory's {@code seeds}, or the jar's. */
@Component
class SeedLocation {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Resource root;

    SeedLocation(SeedProperties properties, ResourceLoader loader) {
        var place = properties.location();
        if (place.isEmpty()) {
            place = Files.isDirectory(Path.of("seeds")) ? "file:seeds/" : "classpath:seeds/";
        }
        this.root = loader.getResource(place.endsWith("/") ? place : place + "/");
    }

    /** Returns a region's folder. */
    SeedFolder folder(String region) {
        if (!NAME.matcher(region).matches()) {
            throw new InvalidInputException(
                    "spillover.seeds.regions",
                    "\"" + region + "\" is not a region's name: small letters, digits and hyphens, a letter first.");
        }
        try {
            return new SeedFolder(region, root.createRelative(region + "/"));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the place of the files that serve all regions. */
    SeedFolder shared() {
        return new SeedFolder("", root);
    }
}
