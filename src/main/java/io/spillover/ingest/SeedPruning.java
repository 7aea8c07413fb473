package io.spillover.ingest;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Removes what an earlier version of the folder had and the newer one has not; never what people added. */
@Component
class SeedPruning {

    private static final List<Statement> STATEMENTS =
            List.of(Statement.named("ingest/prune-relationships"), Statement.named("ingest/prune-nodes"));

    private final Graph graph;

    SeedPruning(Graph graph) {
        this.graph = graph;
    }

    void prune(String region, String seed) {
        for (var statement : STATEMENTS) {
            long removed;
            do {
                removed = graph.write(statement, Map.of("region", region, "seed", seed), row -> row.get("removed")
                                .asLong())
                        .get(0);
            } while (removed > 0);
        }
    }
}
