package io.spillover.sharing.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.sharing.BusyCities;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class Neo4jBusyCities implements BusyCities {

    private static final Statement BUSY = Statement.named("sharing/busy-cities");

    private final Graph graph;

    Neo4jBusyCities(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Set<String> at(Instant time, @Nullable String exceptHazardId) {
        var except = exceptHazardId == null ? "" : exceptHazardId;
        return Set.copyOf(
                graph.read(BUSY, Map.of("at", time.atOffset(ZoneOffset.UTC), "except", except), row -> row.get("id")
                        .asString()));
    }
}
