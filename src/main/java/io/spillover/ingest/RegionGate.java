package io.spillover.ingest;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets one instance at a time load a region. The claim is a lease timed by the database's clock and renewed with each batch, so
 * that a loader that was killed is succeeded by the next start.
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

    /** Renews the lease; false if another instance has taken over and this one must stop writing. */
    boolean renew(String region) {
        return !graph.write(
                        RENEW,
                        Map.of("region", region, "owner", owner, "leaseS", seconds(properties.lease())),
                        row -> row)
                .isEmpty();
    }

    void finish(String region, String checksum, String networkVersion) {
        graph.write(FINISH, Map.of("region", region, "owner", owner, "checksum", checksum, "network", networkVersion));
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.toSeconds());
    }
}
