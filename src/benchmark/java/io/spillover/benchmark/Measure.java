package io.spillover.benchmark;

import io.spillover.propagation.DeepSize;
import io.spillover.propagation.SyntheticPlaces;
import io.spillover.propagation.SyntheticWorld;
import io.spillover.propagation.World;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all that docs/benchmarks.md tells, one after the other in one go, and prints one table. */
public final class Measure {

    private static final String[] SHARES = {"1", "10", "100"};
    private final boolean quick;
    private final Table table = new Table();
    private final Map<String, Double> times = new HashMap<>();

    private Measure(boolean quick) {
        this.quick = quick;
    }

    /** Measures; arguments are {@code --quick}, {@code --without-server}, {@code --server-only}, {@code --scale=0.1}, {@code --places=file}. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        double scale = value(all, "--scale=").map(Double::parseDouble).orElse(all.contains("--quick") ? 0.1 : 1.0);
        var places = value(all, "--places=").map(Path::of);
        var measure = new Measure(all.contains("--quick"));
        measure.machine();
        SyntheticWorld size = SyntheticWorld.ofCities((int) (SyntheticWorld.FULL.cities() * scale));
        SyntheticPlaces where = places.isPresent()
                ? SyntheticPlaces.read(places.get(), size.cities())
                : SyntheticPlaces.drawn(size.cities(), size.seed());
        measure.world(size, where);
        if (!all.contains("--server-only")) {
            measure.heap();
        }
        if (!all.contains("--without-server")) {
            new ServerMeasure(measure.table, measure.times, measure.quick).run(size, where);
        }
        measure.load("at the end");
        measure.table.write(MeasuredNetwork.FOLDER.resolve("table.md"));
    }

    private static java.util.Optional<String> value(List<String> all, String name) {
        return all.stream()
                .filter(a -> a.startsWith(name))
                .map(a -> a.substring(name.length()))
                .findFirst();
    }

    private void machine() throws IOException {
        String model = "";
        if (Files.exists(Path.of("/proc/cpuinfo"))) {
            model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(l -> l.startsWith("model name"))
                    .map(l -> l.substring(l.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("");
        }
        table.line("Machine: " + model + ", " + Runtime.getRuntime().availableProcessors() + " processors; Java "
                + Runtime.version() + "; " + (quick ? "quick" : "full") + " run");
        load("at the start");
    }

    private void load(String when) {
        table.line(String.format(
                Locale.ROOT,
                "Load %s: %.2f",
                when,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private void world(SyntheticWorld size, SyntheticPlaces where) throws IOException {
        long begin = System.nanoTime();
        World world = size.build(where);
        double seconds = (System.nanoTime() - begin) / 1e9;
        MeasuredNetwork.of(world).write();
        long links = world.links().size();
        long reaches = world.rivers().reachCount();
        table.heading("Snapshot", "what", "value");
        table.row(
                "cities, reaches, links",
                Table.count(world.cities().size()) + ", " + Table.count(reaches) + ", " + Table.count(links));
        table.row("made and built in", String.format(Locale.ROOT, "%.1f s", seconds));
        table.row("bytes for a link", bytes(DeepSize.of(world.links()) - DeepSize.of(world.cities()), links));
        table.row("bytes for a reach, its id counted", bytes(DeepSize.of(world.rivers()), reaches));
        table.row("whole snapshot, for a link or reach", bytes(DeepSize.of(world), links + reaches));
        System.gc();
        long with = used();
        String version = world.version();
        world = null;
        System.gc();
        table.row("the same by the heap before and after " + version, bytes(with - used(), links + reaches));
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String bytes(long bytes, long of) {
        return String.format(Locale.ROOT, "%.1f", (double) bytes / of);
    }

    private void heap() throws RunnerException, IOException {
        jmh(SearchBenchmark.class, "2g");
        jmh(JGraphTBenchmark.class, "5g");
        jmh(EnsembleBenchmark.class, "1g");
        table.heading("From one city, by the share of the world reached", "what", "1 %", "10 %", "100 %");
        row("arrival windows and predecessors (three sweeps)", "windows");
        row("one sweep with predecessors", "sweep");
        row("floor: bare Dijkstra, 4-ary heap", "floor");
        row("limit: breadth-first scan", "scan");
        row("JGraphT Dijkstra, WeightedMultigraph", "dijkstra WeightedMultigraph");
        row("JGraphT Dijkstra, SparseIntUndirectedWeightedGraph", "dijkstra SparseIntUndirectedWeightedGraph");
        ratio("sweep over floor (aim: at most 2)", "sweep", "floor");
        ratio("floor over limit", "floor", "scan");
        for (String share : SHARES) {
            double usual = times.get("dijkstra WeightedMultigraph " + share);
            double sparse = times.get("dijkstra SparseIntUndirectedWeightedGraph " + share);
            times.put("JGraphT " + share, Math.min(usual, sparse));
        }
        ratio("JGraphT's faster graph over one sweep (aim: at least 7)", "JGraphT", "sweep");
        ratio("JGraphT's faster graph, once, over our three sweeps", "JGraphT", "windows");
        table.heading("Drawing", "what", "value");
        table.row("10,000 courses over China's links on two threads", Table.ms(times.get("courses")));
    }

    private void jmh(Class<?> benchmark, String memory) throws RunnerException, IOException {
        Files.createDirectories(MeasuredNetwork.FOLDER);
        var options = new OptionsBuilder()
                .include(benchmark.getName())
                .forks(1)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(TimeValue.milliseconds(quick ? 700 : 1500))
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 700 : 1500))
                .jvmArgs("-Xms" + memory, "-Xmx" + memory)
                .output(MeasuredNetwork.FOLDER
                        .resolve(benchmark.getSimpleName() + ".log")
                        .toString())
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getPrimaryResult().getLabel();
            String graph = result.getParams().getParam("graph");
            String percent = result.getParams().getParam("percent");
            String key = name + (graph == null ? "" : " " + graph) + (percent == null ? "" : " " + percent);
            times.put(key, result.getPrimaryResult().getStatistics().getPercentile(50));
        }
    }

    private void row(String text, String name) {
        table.row(text, Table.ms(time(name, 0)), Table.ms(time(name, 1)), Table.ms(time(name, 2)));
    }

    private void ratio(String text, String above, String below) {
        String[] cells = new String[SHARES.length + 1];
        cells[0] = text;
        for (int i = 0; i < SHARES.length; i++) {
            cells[i + 1] = Table.times(time(above, i) / time(below, i));
        }
        table.row(cells);
    }

    private double time(String name, int share) {
        return times.get(name + " " + SHARES[share]);
    }
}
