package io.spillover.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedMultigraph;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same from one city with JGraphT: its usual graph, and the compact one of its optional part. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JGraphTBenchmark {

    /** How much of the world is affected. */
    @Param({"1", "10", "100"})
    public int percent;

    /** Which of its graphs. */
    @Param({"WeightedMultigraph", "SparseIntUndirectedWeightedGraph"})
    public String graph;

    private int[] sources;
    private double[] horizons;
    private Graph<Integer, ?> links;
    private int turn;

    /** Builds the graph. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        var network = MeasuredNetwork.read();
        sources = network.sources();
        horizons = network.horizons(sources, percent);
        links = graph.startsWith("Sparse") ? sparse(network) : usual(network);
        var bare = new BareSearch(network);
        bare.run(sources[0], horizons[0]);
        var paths = paths(links, 0);
        for (int node = 0; node < network.arcs().nodes(); node++) {
            double weight = paths.getWeight(node);
            if (Math.abs(weight - bare.time[node]) > 1e-6 * weight && weight != bare.time[node]) {
                throw new IllegalStateException("JGraphT finds " + weight + " and not " + bare.time[node]);
            }
        }
    }

    private static Graph<Integer, ?> sparse(MeasuredNetwork network) {
        var arcs = network.arcs();
        List<Triple<Integer, Integer, Double>> edges = new ArrayList<>();
        each(network, (from, arc) -> edges.add(Triple.of(from, arcs.target(arc), (double) network.seconds()[arc])));
        return new SparseIntUndirectedWeightedGraph(arcs.nodes(), edges);
    }

    private static Graph<Integer, ?> usual(MeasuredNetwork network) {
        var built = new WeightedMultigraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int node = 0; node < network.arcs().nodes(); node++) {
            built.addVertex(node);
        }
        each(
                network,
                (from, arc) ->
                        built.setEdgeWeight(built.addEdge(from, network.arcs().target(arc)), network.seconds()[arc]));
        return built;
    }

    private interface ArcSink {
        void arc(int from, int arc);
    }

    /** Each link once. */
    private static void each(MeasuredNetwork network, ArcSink sink) {
        for (int node = 0; node < network.arcs().nodes(); node++) {
            for (int arc = network.arcs().firstOf(node); arc < network.arcs().firstOf(node + 1); arc++) {
                if (node < network.arcs().target(arc)) {
                    sink.arc(node, arc);
                }
            }
        }
    }

    private <E> org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths<Integer, E> paths(
            Graph<Integer, E> some, int i) {
        return new DijkstraShortestPath<>(some, horizons[i]).getPaths(sources[i]);
    }

    /** One sweep with predecessors. */
    @Benchmark
    public Object dijkstra() {
        turn = turn + 1 == sources.length ? 0 : turn + 1;
        return paths(links, turn);
    }
}
