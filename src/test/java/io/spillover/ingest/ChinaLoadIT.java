package io.spillover.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.cypher.Graph;
import io.spillover.network.Networks;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.WithDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The real region: it loads in bearable time and gives a network that engines can walk on. */
@WithDatabase
@CleanGraph
class ChinaLoadIT {

    @Autowired
    private Graph graph;

    @Autowired
    private Networks networks;

    @Test
    void chinaLoadsWellWithinAMinuteAndCanBeWalkedOn() {
        var report = Loaders.of(graph, Path.of("seeds")).load("china");

        assertThat(report.took()).isLessThan(Duration.ofMinutes(1));
        var world = networks.snapshot();
        assertThat(world.cities().size()).isGreaterThan(360);
        assertThat(world.rivers().reachCount()).isGreaterThan(500);
        assertThat(world.supplies().size()).isGreaterThan(7_000);
        assertThat(Loaders.of(graph, Path.of("seeds")).load("china").written()).isFalse();
    }
}
