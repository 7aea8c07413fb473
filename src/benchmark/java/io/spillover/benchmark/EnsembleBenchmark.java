package io.spillover.benchmark;

import io.spillover.propagation.Ensemble;
import io.spillover.propagation.Odds;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.Watch;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Ten thousand courses over China's links, from Wuhan, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EnsembleBenchmark {

    private static final String WUHAN = "420100";
    private Sampler sampler;

    /** Reads the network. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        var world = ChinaNetwork.read();
        sampler = ChinaNetwork.sampler(world, world.cityIndex(WUHAN), 30 * 86_400.0);
    }

    /** Draws. */
    @Benchmark
    public List<Odds> courses() {
        return new Ensemble(10_000, 42, 0.5, 2).draw(sampler, Watch.NONE);
    }
}
