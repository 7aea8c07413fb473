package io.spillover.propagation;

import io.spillover.quantity.Quality;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A made-up world of any size, for measuring and for large tests. The same size and seed give the same world, on any machine.
 *
 * <ul>
 *   <li>Cities lie in clusters of about 150 (or where a list of real places has them); their people follow a Pareto law.
 *   <li>Nine links in ten are roads between near neighbours, the nearest first; of the rest most are rails between near large
 *       cities, one in fifty is a flight between hubs.
 *   <li>Rivers have 20 reaches on average, of 3 to 15 km; all but one in fifty join an earlier river where one of its reaches
 *       begins; one reach in five hundred divides. Water grows downstream, and hardly two places have the same.
 *   <li>Each city has two passages; there is a dam for each thousand reaches.
 * </ul>
 *
 * <p>Numbers are made up: nothing that is computed on it says anything about the real world.
 *
 * @param cities how many cities
 * @param reaches how many reaches
 * @param links how many links; a few less in a world too small for so many
 * @param seed of all that is drawn
 */
public record SyntheticWorld(int cities, int reaches, int links, long seed) {

    /** The size everything is measured at: as many cities as have a thousand people and more. */
    public static final SyntheticWorld FULL = new SyntheticWorld(135_000, 1_000_000, 3_000_000, 20_261_124);

    /** Returns a world as dense as the full one with fewer cities. */
    public static SyntheticWorld ofCities(int cities) {
        return new SyntheticWorld(
                cities,
                (int) (FULL.reaches * (long) cities / FULL.cities),
                (int) (FULL.links * (long) cities / FULL.cities),
                FULL.seed);
    }

    /** Takes the facts, in this order: cities, rivers, reaches, passages, dams, links. */
    public interface Sink {
        void city(CityFacts city);

        void river(String id);

        void reach(ReachFacts reach);

        void passage(PassageFacts passage);

        void dam(DamFacts dam);

        void link(LinkFacts link);
    }

    /** Builds it at drawn places. */
    public World build() {
        return build(SyntheticPlaces.drawn(cities, seed));
    }

    /** Builds it at given places. */
    public World build(SyntheticPlaces places) {
        World.Builder builder = World.builder("synthetic-" + cities + "-" + seed);
        tell(places, new Sink() {
            @Override
            public void city(CityFacts city) {
                builder.city(city);
            }

            @Override
            public void river(String id) {
                builder.river(id);
            }

            @Override
            public void reach(ReachFacts reach) {
                builder.reach(reach);
            }

            @Override
            public void passage(PassageFacts passage) {
                builder.passage(passage);
            }

            @Override
            public void dam(DamFacts dam) {
                builder.dam(dam);
            }

            @Override
            public void link(LinkFacts link) {
                builder.link(link);
            }
        });
        return builder.build();
    }

    /** Tells all facts. */
    public void tell(SyntheticPlaces places, Sink sink) {
        for (int c = 0; c < cities; c++) {
            sink.city(new CityFacts(
                    cityId(c),
                    places.lat()[c],
                    places.lon()[c],
                    places.population()[c],
                    50 + places.population()[c] * 1e-3));
        }
        rivers(sink);
        new SyntheticLinks(places, links, seed).tell(sink::link);
    }

    /** The id of a city. */
    public static String cityId(int city) {
        return String.format("syn:C%06d", city);
    }

    private static String riverId(int river) {
        return String.format("syn:R%06d", river);
    }

    private static String reachId(int river, int reach) {
        return riverId(river) + String.format("-%03d", reach + 1);
    }

    private void rivers(Sink sink) {
        Random random = new Random(seed + 1);
        int[] lengths = lengths(random);
        float[] topKm = new float[lengths.length];
        for (int r = 0; r < lengths.length; r++) {
            sink.river(riverId(r));
        }
        for (int r = 0; r < lengths.length; r++) {
            boolean joins = r > 0 && random.nextInt(50) > 0;
            int parent = joins ? random.nextInt(r) : -1;
            String mouth = joins ? reachId(parent, random.nextInt(lengths[parent])) : null;
            topKm[r] = river(r, lengths[r], mouth, random, sink::reach);
        }
        places(random, topKm, sink);
    }

    private int[] lengths(Random random) {
        int[] lengths = new int[Math.max(1, reaches / 20)];
        java.util.Arrays.fill(lengths, 1);
        for (int left = reaches - lengths.length; left > 0; left--) {
            lengths[random.nextInt(lengths.length)]++;
        }
        return lengths;
    }

    /** One river from its source down; returns its length. */
    private static float river(
            int river,
            int count,
            @org.jspecify.annotations.Nullable String mouth,
            Random random,
            Consumer<ReachFacts> out) {
        double[] km = new double[count + 1];
        for (int i = count - 1; i >= 0; i--) {
            km[i] = km[i + 1] + 3 + random.nextInt(120) / 10.0;
        }
        double mean = 1 + 20 * random.nextDouble();
        double height = 200 + 2000 * random.nextDouble();
        SectionFacts upper = section(mean, height);
        for (int i = 0; i < count; i++) {
            mean *= 1.02 + 0.1 * random.nextDouble();
            height *= 0.9;
            SectionFacts lower = section(mean, height);
            boolean divides = i + 2 < count && random.nextInt(500) == 0;
            out.accept(new ReachFacts(
                    reachId(river, i),
                    riverId(river),
                    i + 1,
                    km[i] - km[i + 1],
                    1e-4 * (1 + random.nextInt(50)),
                    km[i],
                    km[i + 1],
                    upper,
                    lower,
                    Quality.DERIVED,
                    i + 1 < count ? reachId(river, i + 1) : mouth,
                    divides ? reachId(river, i + 2) : null,
                    divides ? 0.3 : 0));
            upper = lower;
        }
        return (float) km[0];
    }

    private static SectionFacts section(double meanM3PerS, double elevationM) {
        return new SectionFacts(
                70 * meanM3PerS,
                meanM3PerS,
                2.2 * meanM3PerS,
                0.35 * meanM3PerS,
                elevationM,
                8 * StrictMath.sqrt(meanM3PerS));
    }

    private void places(Random random, float[] topKm, Sink sink) {
        for (int c = 0; c < cities; c++) {
            for (int pass = 1; pass <= 2; pass++) {
                int river = random.nextInt(topKm.length);
                double entry = topKm[river] * random.nextDouble();
                double exit = Math.max(0, entry - 20 * random.nextDouble());
                double seat = exit + (entry - exit) * random.nextDouble();
                Relation relation = Relation.values()[random.nextInt(Relation.values().length)];
                sink.passage(new PassageFacts(
                        cityId(c), riverId(river), pass, seat, entry, exit, 30 * random.nextDouble(), relation));
            }
        }
        for (int d = 0; d < reaches / 1000; d++) {
            int river = random.nextInt(topKm.length);
            sink.dam(new DamFacts(
                    String.format("syn:D%05d", d),
                    riverId(river),
                    topKm[river] * random.nextDouble(),
                    1e6 * (1 + random.nextInt(2000)),
                    1950 + random.nextInt(75),
                    true));
        }
    }
}
