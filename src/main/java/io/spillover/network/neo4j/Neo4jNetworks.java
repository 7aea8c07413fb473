package io.spillover.network.neo4j;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.network.Networks;
import io.spillover.network.RegionState;
import io.spillover.problem.UnavailableException;
import io.spillover.propagation.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/** Keeps one snapshot: that of the newest version. A thread that finds a newer version reads it while others wait for it. */
@Repository
class Neo4jNetworks implements Networks {

    private static final Logger log = LoggerFactory.getLogger(Neo4jNetworks.class);
    private static final Statement REGIONS = Statement.named("network/regions");
    private static final int TRIES = 3;

    private final Graph graph;
    private volatile @Nullable World newest;

    Neo4jNetworks(Graph graph) {
        this.graph = graph;
    }

    private record State(boolean loading, @Nullable RegionState region) {}

    @Override
    public List<RegionState> regions() {
        return states().stream()
                .map(State::region)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
    }

    @Override
    public String version() {
        return version(regions());
    }

    private static String version(List<RegionState> regions) {
        return regions.stream().map(r -> r.id() + "@" + r.networkVersion()).collect(Collectors.joining("+"));
    }

    @Override
    public World snapshot() {
        var kept = newest;
        var states = states();
        boolean loading = states.stream().anyMatch(State::loading);
        if (kept != null && (loading || kept.version().equals(version(regions())))) {
            return kept;
        }
        if (loading) {
            throw new UnavailableException(
                    "A region is being loaded; the network can be asked as soon as that is done.", null);
        }
        return read();
    }

    private synchronized World read() {
        for (int i = 0; i < TRIES; i++) {
            var before = version();
            var kept = newest;
            if (kept != null && kept.version().equals(before)) {
                return kept;
            }
            long started = System.nanoTime();
            var world = new SnapshotReader(graph).read(before);
            if (before.equals(version())) {
                newest = world;
                log.info(
                        "Network {}: {} cities, {} reaches read in {} ms",
                        before,
                        world.cities().size(),
                        world.rivers().reachCount(),
                        (System.nanoTime() - started) / 1_000_000);
                return world;
            }
        }
        throw new UnavailableException("The network is changing while it is read; please try again.", null);
    }

    private List<State> states() {
        return graph.read(REGIONS, Map.of(), row -> {
            var r = row.get("region").asNode();
            boolean loaded = r.get("status").asString("").equals("LOADED");
            return new State(!loaded, loaded ? Rows.region(r) : null);
        });
    }
}
