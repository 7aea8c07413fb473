package io.spillover.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.cypher.Graph;
import io.spillover.testing.GraphHash;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@WithDatabase
@ExtendWith(OutputCaptureExtension.class)
class SeedRunnerIT {

    @Autowired
    private Graph graph;

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyTheGraph() {
        TestDatabase.empty();
    }

    @Test
    void aFirstLoadWithDefectsEndsTheStartWithTheirList() throws IOException {
        var seeds = SeedCopy.demo(folder);
        seeds.set("reaches.csv", "ALDER-02", "length_km", "-1");
        seeds.set("cities.csv", "1001", "population", "many");

        assertThatThrownBy(() -> start(seeds.root())).isInstanceOfSatisfying(SeedRefusedException.class, refused -> {
            var analysis = Objects.requireNonNull(new SeedRefusedFailureAnalyzer().analyze(refused));
            assertThat(analysis.getDescription())
                    .contains("reaches.csv line 3, column length_km", "cities.csv line 2, column population");
        });
        assertThat(GraphHash.lines(TestDatabase.driver())).isEmpty();
    }

    @Test
    void aLaterFolderWithDefectsLeavesTheEarlierVersionInUse(CapturedOutput output) throws IOException {
        var seeds = SeedCopy.demo(folder);
        start(seeds.root());
        var before = GraphHash.lines(TestDatabase.driver());
        seeds.set("reaches.csv", "ALDER-02", "length_km", "-1");

        start(seeds.root());

        assertThat(GraphHash.lines(TestDatabase.driver())).isEqualTo(before);
        assertThat(output).contains("reaches.csv line 3, column length_km", "The version loaded earlier stays in use.");
    }

    @Test
    void aFolderWithDefectsOverAnUnfinishedLoadEndsTheStart() throws IOException {
        var seeds = SeedCopy.demo(folder);
        start(seeds.root());
        TestDatabase.driver()
                .executableQuery("MATCH (r:Region) SET r.status = 'LOADING'")
                .execute();
        seeds.set("reaches.csv", "ALDER-02", "length_km", "-1");

        assertThatThrownBy(() -> start(seeds.root())).isInstanceOf(SeedRefusedException.class);
    }

    private void start(Path seeds) {
        var properties = new SeedProperties(
                List.of("demo"), "file:" + seeds + "/", Duration.ofSeconds(15), Duration.ofMinutes(1));
        new SeedRunner(Loaders.of(graph, seeds), properties, graph).run(new DefaultApplicationArguments());
    }
}
