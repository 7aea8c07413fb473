package io.spillover.benchmark;

import io.spillover.propagation.search.Search;
import io.spillover.propagation.search.Windows;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From one city over all links, by the share of the world that is reached. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchBenchmark {

    /** How much of the world is affected. */
    @Param({"1", "10", "100"})
    public int percent;

    private MeasuredNetwork network;
    private int[] sources;
    private double[] horizons;
    private int[] reached;
    private Search search;
    private Windows windows;
    private BareSearch bare;
    private BareScan scan;
    private final int[] source = new int[1];
    private final double[] start = new double[1];
    private int turn;

    /** Reads the network and makes the work arrays. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        network = MeasuredNetwork.read();
        sources = network.sources();
        horizons = network.horizons(sources, percent);
        search = new Search(network.arcs());
        windows = new Windows(network.arcs());
        bare = new BareSearch(network);
        scan = new BareScan(network);
        reached = new int[sources.length];
        for (int i = 0; i < sources.length; i++) {
            reached[i] = search.run(sources[i], network.usual(), horizons[i]).count();
            if (bare.run(sources[i], horizons[i]) != reached[i]) {
                throw new IllegalStateException("The floor reaches another number of cities");
            }
        }
    }

    private int next() {
        turn = turn + 1 == sources.length ? 0 : turn + 1;
        return turn;
    }

    /** Arrival windows and predecessors: three sweeps. */
    @Benchmark
    public int windows() {
        int i = next();
        source[0] = sources[i];
        windows.run(source, start, network.quick(), network.usual(), network.slow(), horizons[i]);
        return windows.likely().count();
    }

    /** One sweep with predecessors. */
    @Benchmark
    public int sweep() {
        int i = next();
        return search.run(sources[i], network.usual(), horizons[i]).count();
    }

    /** The floor. */
    @Benchmark
    public int floor() {
        int i = next();
        return bare.run(sources[i], horizons[i]);
    }

    /** The physical limit. */
    @Benchmark
    public int scan() {
        int i = next();
        return scan.run(sources[i], reached[i]);
    }
}
