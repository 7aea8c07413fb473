package io.spillover.propagation;

import io.spillover.quantity.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A river network drawn from a seed. Rivers join earlier ones at a reach boundary; branches, if wanted, go further down. */
public record RandomWorld(World world, Random random) {

    /**
     * Draws one.
     *
     * @param branches whether rivers divide and meet again
     * @param gaps whether facts are missing
     */
    public static RandomWorld of(long seed, boolean branches, boolean gaps) {
        Random random = new Random(seed);
        World.Builder builder = World.builder("random-" + seed);
        int rivers = 1 + random.nextInt(6);
        List<List<double[]>> ends = new ArrayList<>();
        for (int r = 0; r < rivers; r++) {
            int reaches = 1 + random.nextInt(6);
            List<double[]> river = new ArrayList<>();
            double km = 0;
            for (int i = reaches - 1; i >= 0; i--) {
                double length = random.nextInt(8) == 0 ? 0 : 5 + 200 * random.nextDouble();
                river.add(0, new double[] {km + length, km});
                km += length;
            }
            ends.add(river);
            builder.river("R" + r);
        }
        for (int r = 0; r < rivers; r++) {
            int parent = r == 0 ? -1 : random.nextInt(r);
            int joins = parent < 0 ? -1 : random.nextInt(ends.get(parent).size());
            List<double[]> river = ends.get(r);
            SectionFacts upper = section(random, 20 + 100 * random.nextDouble(), gaps);
            for (int i = 0; i < river.size(); i++) {
                SectionFacts lower = section(random, 30 + 100 * (i + 1) * random.nextDouble(), gaps);
                boolean last = i == river.size() - 1;
                String down = last ? parent < 0 ? null : id(parent, joins) : id(r, i + 1);
                boolean divides = branches && i + 2 < river.size() && random.nextInt(3) == 0;
                double length = river.get(i)[0] - river.get(i)[1];
                builder.reach(new ReachFacts(
                        id(r, i),
                        "R" + r,
                        i,
                        length,
                        gaps && random.nextInt(4) == 0 ? Double.NaN : Math.pow(10, -5 + 3 * random.nextDouble()),
                        river.get(i)[0],
                        river.get(i)[1],
                        upper,
                        lower,
                        Quality.values()[4 + random.nextInt(3)],
                        down,
                        divides ? id(r, i + 2) : null,
                        divides ? 0.1 + 0.5 * random.nextDouble() : 0));
                upper = lower;
            }
        }
        places(builder, random, ends);
        return new RandomWorld(builder.build(), random);
    }

    private static String id(int river, int reach) {
        return "R" + river + "-" + reach;
    }

    private static void places(World.Builder builder, Random random, List<List<double[]>> ends) {
        int cities = 1 + random.nextInt(12);
        for (int c = 0; c < cities; c++) {
            builder.city(new CityFacts("C" + c, 30, 110, 1000, 10));
            for (int pass = 1; pass <= 1 + random.nextInt(3); pass++) {
                int river = random.nextInt(ends.size());
                double top = ends.get(river).get(0)[0];
                double entry = top * random.nextDouble();
                double exit = entry * random.nextDouble();
                double seat = exit + (entry - exit) * random.nextDouble();
                Relation relation = Relation.values()[random.nextInt(3)];
                builder.passage(new PassageFacts("C" + c, "R" + river, pass, seat, entry, exit, 1, relation));
            }
        }
        for (int d = 0; d < 3; d++) {
            int river = random.nextInt(ends.size());
            double km = ends.get(river).get(0)[0] * random.nextDouble();
            builder.facility(new FacilityFacts("F" + d, "gauge", null, "R" + river, km));
            builder.dam(new DamFacts("D" + d, "R" + river, km / 2, 1e6 * random.nextInt(500), 1990 + 10 * d, d < 2));
        }
    }

    private static SectionFacts section(Random random, double mean, boolean gaps) {
        boolean unknown = gaps && random.nextInt(4) == 0;
        double q = unknown ? Double.NaN : mean;
        return new SectionFacts(
                gaps && random.nextInt(4) == 0 ? Double.NaN : 60 * mean * (1 + random.nextDouble()),
                q,
                2 * q,
                0.4 * q,
                Double.NaN,
                gaps && random.nextInt(4) == 0 ? Double.NaN : 5 + 15 * Math.sqrt(mean));
    }

    /** A point on a random river. */
    public Source source() {
        int river = random.nextInt(world.rivers().riverCount());
        double top = world.rivers().fromKm(world.rivers().firstReach(river));
        return Source.at(river, (float) (top * random.nextDouble()));
    }
}
