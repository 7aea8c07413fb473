package io.spillover.ingest;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the configured regions at start. A region with defects stops the first start; when an earlier version of it is in the
 * graph, the defects are logged and the earlier version goes on serving.
 */
@Component
@Order(SeedRunner.ORDER)
class SeedRunner implements ApplicationRunner {

    static final int ORDER = 100;

    private static final Logger log = LoggerFactory.getLogger(SeedRunner.class);
    private static final Statement UNFINISHED = Statement.named("ingest/unfinished-regions");
    private static final Statement LOADED = Statement.named("ingest/loaded-region");

    private final SeedLoader loader;
    private final SeedProperties properties;
    private final Graph graph;

    SeedRunner(SeedLoader loader, SeedProperties properties, Graph graph) {
        this.loader = loader;
        this.properties = properties;
        this.graph = graph;
    }

    /** The configured regions, and those whose load was cut off: half a region would keep the whole network from being read. */
    private List<String> due() {
        var unfinished = graph.read(UNFINISHED, Map.of(), row -> row.get("id").asString());
        return Stream.concat(properties.regions().stream(), unfinished.stream())
                .distinct()
                .toList();
    }

    @Override
    public void run(ApplicationArguments args) {
        for (var region : due()) {
            try {
                var report = loader.load(region);
                log.info(
                        "Region {}: {} in {} ms",
                        region,
                        report.written() ? "loaded" : "unchanged",
                        report.took().toMillis());
            } catch (SeedRefusedException e) {
                // While a load is half done there is no earlier version to go on with.
                if (graph.readOne(LOADED, Map.of("region", region), row -> row.get("status")
                                .asString())
                        .filter("LOADED"::equals)
                        .isEmpty()) {
                    throw e;
                }
                log.error("{}\nThe version loaded earlier stays in use.", e.getMessage());
            }
        }
    }
}
