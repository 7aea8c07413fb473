package io.spillover.benchmark;

import io.spillover.propagation.CityFacts;
import io.spillover.propagation.Draw;
import io.spillover.propagation.LinkFacts;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.World;
import io.spillover.propagation.search.Search;
import io.spillover.propagation.search.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** The cities and links of {@code seeds/china}, and a sampler on the search: every link's time is drawn anew for each course. */
final class ChinaNetwork {

    private static final Path SEEDS = Path.of("seeds", "china");
    private static final int LINK_TIME = 1;

    /** Spread of the times, assumed. */
    private static final double SIGMA = 0.3;

    private ChinaNetwork() {}

    static World read() throws IOException {
        World.Builder builder = World.builder("china");
        try (var lines = Files.lines(SEEDS.resolve("cities.csv"))) {
            lines.skip(1)
                    .map(line -> line.split(",", 8))
                    .forEach(c -> builder.city(
                            new CityFacts(c[0], Double.parseDouble(c[5]), Double.parseDouble(c[6]), 0, Double.NaN)));
        }
        try (var lines = Files.lines(SEEDS.resolve("links.csv"))) {
            lines.skip(1).map(line -> line.split(",", 8)).forEach(l -> builder.link(link(l)));
        }
        return builder.build();
    }

    private static LinkFacts link(String[] l) {
        String key = String.join("|", l[0], l[1], l[2], l[3]);
        return new LinkFacts(
                key,
                l[0],
                l[1],
                LinkFacts.Mode.valueOf(l[2]),
                Double.parseDouble(l[4]),
                60 * Double.parseDouble(l[5]),
                Double.NaN,
                0);
    }

    /** Arrival at every city from one, with lognormal times. */
    static Sampler sampler(World world, int source, double horizonS) {
        int[] cities = IntStream.range(0, world.cities().size()).toArray();
        var links = world.links();
        return new Sampler() {
            @Override
            public int[] cities() {
                return cities;
            }

            @Override
            public Walker walker() {
                double[] drawn = new double[links.size()];
                Search search = new Search(links.arcs());
                Timing timing = (ready, first, end, arrive) -> {
                    for (int arc = first; arc < end; arc++) {
                        arrive[arc - first] = ready + drawn[links.link(arc)];
                    }
                };
                return (draw, course) -> walk(draw, course, drawn, search, timing);
            }

            private void walk(Draw draw, Course course, double[] drawn, Search search, Timing timing) {
                for (int link = 0; link < drawn.length; link++) {
                    drawn[link] = links.durationS(link) * Math.exp(SIGMA * draw.normal(LINK_TIME, link));
                }
                search.run(source, timing, horizonS);
                for (int k = 0; k < cities.length; k++) {
                    double arrival = search.arrivalS(k);
                    if (search.reached(k)) {
                        course.hit(k, arrival, arrival, arrival, 1);
                    } else {
                        course.miss(k);
                    }
                }
            }
        };
    }
}
