package io.spillover.benchmark;

import io.spillover.network.neo4j.SnapshotRate;
import io.spillover.propagation.SyntheticPlaces;
import io.spillover.propagation.SyntheticWorld;
import io.spillover.propagation.World;
import io.spillover.propagation.search.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;

/** The same questions to a Neo4j server: in Cypher, to the Graph Data Science library, and how fast the snapshot is read. */
final class ServerMeasure {

    private static final int[] SHARES = {1, 10, 100};

    private final Table table;
    private final Map<String, Double> times;
    private final boolean quick;
    private MeasuredNetwork network;
    private int[] sources;
    private Session session;

    ServerMeasure(Table table, Map<String, Double> times, boolean quick) {
        this.table = table;
        this.times = times;
        this.quick = quick;
    }

    void run(SyntheticWorld size, SyntheticPlaces where) throws IOException, InterruptedException {
        network = MeasuredNetwork.read();
        sources = network.sources();
        try (var server = new BenchmarkServer()) {
            table.heading("Neo4j server", "what", "value");
            load(server, size, where);
            Driver driver = server.start();
            session = driver.session();
            index();
            snapshot(driver);
            table.heading("The same question to the server", "what", "1 %", "10 %", "100 %");
            rounds();
            bounded("three-links");
            bounded("four-links");
            gds();
        }
    }

    private void load(BenchmarkServer server, SyntheticWorld size, SyntheticPlaces where)
            throws IOException, InterruptedException {
        World world = size.build(where);
        long begin = System.nanoTime();
        List<String> arguments;
        long rows;
        try (var files = new ImportFiles(server.importFolder(), world)) {
            size.tell(where, files);
            arguments = files.arguments();
            rows = files.rows();
        }
        double written = (System.nanoTime() - begin) / 1e9;
        begin = System.nanoTime();
        server.load(arguments);
        double loaded = (System.nanoTime() - begin) / 1e9;
        table.row(
                "loaded by the server's own import",
                String.format(
                        Locale.ROOT,
                        "%s rows in %.0f s (files written in %.0f s)",
                        Table.count(rows),
                        loaded,
                        written));
    }

    private void index() {
        for (String label : List.of("City", "River", "Reach", "Reservoir", "Facility")) {
            session.run("CREATE CONSTRAINT FOR (n:" + label + ") REQUIRE n.id IS UNIQUE")
                    .consume();
        }
        session.run("CREATE CONSTRAINT FOR ()-[r:LINKED_TO]-() REQUIRE r.key IS UNIQUE")
                .consume();
        session.run("CALL db.awaitIndexes(600)").consume();
    }

    private void snapshot(Driver driver) {
        long begin = System.nanoTime();
        World world = SnapshotRate.read(driver);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long rows = world.cities().size()
                + world.rivers().riverCount()
                + world.rivers().reachCount()
                + world.passages().size()
                + world.dams().size()
                + world.links().size();
        table.row(
                "snapshot read",
                String.format(
                        Locale.ROOT,
                        "%s rows in %.1f s, %s rows/s (%s links, %s reaches)",
                        Table.count(rows),
                        seconds,
                        Table.count((long) (rows / seconds)),
                        Table.count(world.links().size()),
                        Table.count(world.rivers().reachCount())));
    }

    private String overOurs(double ms, int share) {
        return Table.times(ms / time("sweep " + share)) + "; " + Table.times(ms / time("windows " + share));
    }

    private double time(String name) {
        return times.getOrDefault(name, Double.NaN);
    }

    private static String statement(String name) throws IOException {
        return Files.readString(Path.of("benchmarks", "cypher", name + ".cypher"));
    }

    private void rounds() throws IOException {
        String statement = statement("round");
        String[] cells = new String[SHARES.length];
        String[] ratios = new String[SHARES.length];
        double limit = quick ? 30_000 : 180_000;
        for (int s = 0; s < SHARES.length; s++) {
            double[] horizons = network.horizons(sources, SHARES[s]);
            int runs = SHARES[s] == 100 ? 1 : quick ? 2 : 4;
            double sum = 0;
            int measured = 0;
            boolean cut = false;
            for (int i = 0; i < runs && !cut; i++) {
                long begin = System.nanoTime();
                int reached = round(statement, sources[i], horizons[i], limit);
                double took = (System.nanoTime() - begin) / 1e6;
                cut = reached < 0;
                if (!cut) {
                    int truth = new Search(network.arcs())
                            .run(sources[i], network.usual(), horizons[i])
                            .count();
                    if (truth != reached) {
                        throw new IllegalStateException("Cypher reaches " + reached + " cities and not " + truth);
                    }
                }
                // The first run warms up, where there is more than one.
                if (i > 0 || runs == 1 || cut) {
                    sum = cut ? took : sum + took;
                    measured = cut ? 1 : measured + 1;
                }
            }
            double mean = sum / measured;
            cells[s] = (cut ? "more than " : "") + Table.ms(mean);
            ratios[s] = (cut ? "more than " : "") + overOurs(mean, SHARES[s]);
        }
        table.row("Cypher, round by round until nothing changes", cells[0], cells[1], cells[2]);
        table.row("… over our one sweep (aim: at least 100); over our three", ratios[0], ratios[1], ratios[2]);
    }

    /** Returns the cities reached, −1 if it took too long. */
    private int round(String statement, int source, double horizon, double limitMs) {
        long begin = System.nanoTime();
        Map<String, Double> best = new HashMap<>();
        best.put(SyntheticWorld.cityId(source), 0.0);
        List<List<Object>> frontier = List.of(List.of(SyntheticWorld.cityId(source), 0.0));
        while (!frontier.isEmpty()) {
            if ((System.nanoTime() - begin) / 1e6 > limitMs) {
                return -1;
            }
            List<List<Object>> next = new ArrayList<>();
            // A millisecond more, since the sums of short and long numbers differ in their last digits.
            session.run(statement, Values.parameters("frontier", frontier, "horizonS", horizon + 0.001))
                    .forEachRemaining(row -> {
                        String id = row.get("id").asString();
                        double arrival = row.get("arrivalS").asDouble();
                        if (arrival < best.getOrDefault(id, Double.POSITIVE_INFINITY)) {
                            best.put(id, arrival);
                            next.add(List.of(id, arrival));
                        }
                    });
            frontier = next;
        }
        return best.size();
    }

    /** Only for the smallest share: how much of the right answer a bounded pattern finds, and how long it takes. */
    private void bounded(String name) throws IOException {
        double[] horizons = network.horizons(sources, 1);
        Search search = new Search(network.arcs());
        double took = 0;
        long right = 0;
        long all = 0;
        int runs = quick ? 2 : 3;
        for (int i = 0; i < runs; i++) {
            search.run(sources[i], network.usual(), horizons[i]);
            all += search.count() - 1;
            long begin = System.nanoTime();
            var rows = session.run(
                            statement(name),
                            Values.parameters("id", SyntheticWorld.cityId(sources[i]), "horizonS", horizons[i] + 0.001))
                    .list();
            took += i == 0 ? 0 : (System.nanoTime() - begin) / 1e6;
            for (var row : rows) {
                String id = row.get("id").asString();
                int city = Integer.parseInt(id.substring(id.length() - 6));
                right += city != sources[i]
                                && Math.abs(search.arrivalS(city)
                                                - row.get("arrivalS").asDouble())
                                        < 0.01
                        ? 1
                        : 0;
            }
        }
        table.row(
                "Cypher, one statement, " + name.replace('-', ' ') + " at most",
                String.format(Locale.ROOT, "%s, finds %.0f %%", Table.ms(took / (runs - 1)), 100.0 * right / all),
                "",
                "");
    }

    private void gds() throws IOException {
        long begin = System.nanoTime();
        try {
            session.run(statement("gds-project")).consume();
        } catch (Neo4jException e) {
            table.line("");
            table.line("Graph Data Science does not run: " + e.getMessage());
            return;
        }
        double projected = (System.nanoTime() - begin) / 1e6;
        gds("Graph Data Science Dijkstra, streamed and counted", "gds-dijkstra");
        gds("Graph Data Science delta stepping on two threads, streamed and counted", "gds-delta");
        double compute = 0;
        int runs = quick ? 2 : 4;
        for (int i = 0; i < runs; i++) {
            double millis = session.run(
                            statement("gds-delta-stats"), Values.parameters("id", SyntheticWorld.cityId(sources[i])))
                    .single()
                    .get("computeMillis")
                    .asDouble();
            compute += i == 0 ? 0 : millis / (runs - 1);
        }
        row("Graph Data Science delta stepping, nothing sent, by its own clock", compute);
        table.row("… its projection of the links, once", "", "", Table.ms(projected));
    }

    private void gds(String text, String name) throws IOException {
        int runs = quick ? 2 : 4;
        double sum = 0;
        double[] horizons = network.horizons(sources, 100);
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            var row = session.run(statement(name), Values.parameters("id", SyntheticWorld.cityId(sources[i])))
                    .single();
            sum += i == 0 ? 0 : (System.nanoTime() - begin) / 1e6;
            int truth = new Search(network.arcs())
                    .run(sources[i], network.usual(), horizons[i])
                    .count();
            int cities = row.get("cities").asInt();
            if (Math.abs(cities - truth) > 1) {
                throw new IllegalStateException("Graph Data Science reaches " + cities + " cities and not " + truth);
            }
        }
        row(text, sum / (runs - 1));
    }

    private void row(String text, double ms) {
        table.row(text, "", "", Table.ms(ms));
        table.row("… over our one sweep (aim: more than 1); over our three", "", "", overOurs(ms, 100));
    }
}
