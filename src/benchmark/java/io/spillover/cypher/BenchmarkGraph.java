package io.spillover.cypher;

import java.time.Duration;
import org.neo4j.driver.Driver;

/** The door to a database for benchmarks, with more time than a question usually has. */
public final class BenchmarkGraph {

    private BenchmarkGraph() {}

    /** Opens it. */
    public static Graph on(Driver driver) {
        return new Graph(driver, new GraphProperties(Duration.ofMinutes(15), Duration.ofMinutes(15)));
    }
}
