package io.spillover.network.neo4j;

import io.spillover.cypher.BenchmarkGraph;
import io.spillover.propagation.World;
import org.neo4j.driver.Driver;

/** Reads the snapshot as the application does. */
public final class SnapshotRate {

    private SnapshotRate() {}

    /** Reads it. */
    public static World read(Driver driver) {
        return new SnapshotReader(BenchmarkGraph.on(driver)).read("benchmark");
    }
}
