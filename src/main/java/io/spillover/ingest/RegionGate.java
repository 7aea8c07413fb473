package io.spillover.ingest;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Graph.Call;
import io.spillover.cypher.Statement;
import io.spillover.problem.ConflictException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Lets one instance at a time load a region. The claim is a lease timed by the database's clock and renewed in the transaction of
 * each batch: a loader that was killed is succeeded by the next start, and one that was only slow writes nothing once it is
 * succeeded.
 */
@Component
class RegionGate {

    enum Claim {
        /** The graph already holds this folder. */
        CURRENT,
        /** This instance may load. */
        MINE,
        /** Another instance is loading. */
        TAKEN
    }

    private static final Statement CLAIM = Statement.named("ingest/claim-region");
    private static final Statement RENEW = Statement.named("ingest/renew-region");
    private static final Statement LOADED = Statement.named("ingest/loaded-region");
    private static final Statement FINISH = Statement.named("ingest/finish-region");

    private final Graph graph;
    private final SeedProperties properties;
    private final String owner = UUID.randomUUID().toString();

    RegionGate(Graph graph, SeedProperties properties) {
        this.graph = graph;
        this.properties = properties;
    }

    /** Tells whether the graph already holds exactly this folder. */
    boolean holds(String region, String checksum) {
        return graph.readOne(
                        LOADED,
                        Map.of("region", region),
                        row -> row.get("status").asString()
                                + row.get("checksum").asString())
                .filter(("LOADED" + checksum)::equals)
                .isPresent();
    }

    /** Takes the right to load, unless another instance holds it. */
    Claim claim(String region, String checksum) {
        return graph.write(
                        CLAIM,
                        Map.of(
                                "region",
                                region,
                                "checksum",
                                checksum,
                                "owner",
                                owner,
                                "leaseS",
                                seconds(properties.lease())),
                        row -> Claim.valueOf(row.get("claim").asString()))
                .get(0);
    }

    /**
     * Writes in one transaction with the renewal of the lease.
     *
     * @return the statement's rows
     * @throws ConflictException if another instance has taken over; nothing is written then
     */
    List<Record> write(String region, Statement statement, Map<String, ?> parameters) {
        var renewal = new Call(RENEW, Map.of("region", region, "owner", owner, "leaseS", seconds(properties.lease())));
        return graph.writeIf(renewal, new Call(statement, parameters), row -> row)
                .orElseThrow(() -> lost(region));
    }

    /**
     * Marks the load as complete.
     *
     * @throws ConflictException if another instance has taken over
     */
    void finish(String region, String checksum, String networkVersion) {
        var done = graph.write(
                FINISH,
                Map.of("region", region, "owner", owner, "checksum", checksum, "network", networkVersion),
                row -> row);
        if (done.isEmpty()) {
            throw lost(region);
        }
    }

    private static ConflictException lost(String region) {
        return new ConflictException("Another instance took over the load of " + region + ".");
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.toSeconds());
    }
}
