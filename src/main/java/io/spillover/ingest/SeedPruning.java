package io.spillover.ingest;

import io.spillover.cypher.Statement;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Removes what an earlier version of the folder had and the newer one has not; never what people added or changed. */
@Component
class SeedPruning {

    private static final List<Statement> STATEMENTS = List.of(
            Statement.named("ingest/prune-nodes"),
            Statement.named("ingest/prune-relationships"),
            Statement.named("ingest/end-vanished-hazards"));

    private final RegionGate gate;

    SeedPruning(RegionGate gate) {
        this.gate = gate;
    }

    void prune(String region, String seed) {
        for (var statement : STATEMENTS) {
            long removed;
            do {
                removed = gate.write(region, statement, Map.of("region", region, "seed", seed))
                        .get(0)
                        .get("removed")
                        .asLong();
            } while (removed > 0);
        }
    }
}
