package io.spillover.ingest;

import io.spillover.cypher.Graph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.DefaultResourceLoader;

/** Loaders as if each ran in an instance of its own. */
final class Loaders {

    private Loaders() {}

    static SeedLoader of(Graph graph, Path seeds) {
        return of(graph, seeds, Duration.ofSeconds(15));
    }

    static SeedLoader of(Graph graph, Path seeds, Duration lease) {
        var properties =
                new SeedProperties(List.of(), "file:" + seeds.toAbsolutePath() + "/", lease, Duration.ofMinutes(1));
        var location = new SeedLocation(properties, new DefaultResourceLoader());
        var gate = new RegionGate(graph, properties);
        return new SeedLoader(graph, gate, location, new SeedPruning(gate), properties);
    }
}
