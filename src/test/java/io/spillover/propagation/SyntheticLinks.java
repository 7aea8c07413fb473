package io.spillover.propagation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Draws the links of a {@link SyntheticWorld}. */
final class SyntheticLinks {

    private static final int NEIGHBOURS = 40;

    private final SyntheticPlaces places;
    private final int wanted;
    private final Random random;
    private final Set<Long> taken = new HashSet<>();
    private int count;

    SyntheticLinks(SyntheticPlaces places, int wanted, long seed) {
        this.places = places;
        this.wanted = wanted;
        this.random = new Random(seed + 2);
    }

    void tell(Consumer<LinkFacts> out) {
        int n = places.lat().length;
        int[] bySize = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingLong(c -> -places.population()[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] all = IntStream.range(0, n).toArray();
        near(all, LinkFacts.Mode.ROAD, wanted * 9L / 10, out);
        near(Arrays.copyOf(bySize, n / 5), LinkFacts.Mode.RAIL, wanted * 98L / 100, out);
        int hubs = Math.max(2, n / 50);
        taken.clear();
        for (long tries = 0; tries < 20L * wanted && count < wanted && n > 1; tries++) {
            link(bySize[random.nextInt(hubs)], bySize[random.nextInt(hubs)], LinkFacts.Mode.AIR, out);
        }
    }

    /** Links each to its nearest, then each to its second nearest, and so on. */
    private void near(int[] some, LinkFacts.Mode mode, long until, Consumer<LinkFacts> out) {
        taken.clear();
        int[][] nearest = new NearestPlaces(places, some).of(NEIGHBOURS);
        for (int rank = 0; rank < NEIGHBOURS; rank++) {
            for (int i = 0; i < some.length && count < until; i++) {
                if (rank < nearest[i].length) {
                    link(some[i], nearest[i][rank], mode, out);
                }
            }
        }
    }

    private void link(int a, int b, LinkFacts.Mode mode, Consumer<LinkFacts> out) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        if (from == to || !taken.add((long) from << 32 | to)) {
            return;
        }
        double km = 1 + places.km(from, to);
        String line = mode == LinkFacts.Mode.RAIL ? "L" + random.nextInt(500) : "";
        String key = SyntheticWorld.cityId(from) + '|' + SyntheticWorld.cityId(to) + '|' + mode + '|' + line;
        out.accept(new LinkFacts(
                key,
                SyntheticWorld.cityId(from),
                SyntheticWorld.cityId(to),
                mode,
                km,
                Math.rint(hours(mode, km) * 60) * 60,
                travellers(from, to, km),
                mode == LinkFacts.Mode.RAIL ? 1990 + random.nextInt(35) : 0));
        count++;
    }

    private static double hours(LinkFacts.Mode mode, double km) {
        return switch (mode) {
            case ROAD -> 0.1 + 1.3 * km / 60;
            case RAIL -> 0.3 + 1.12 * km / 180;
            case FERRY -> 0.5 + km / 30;
            case AIR -> 2 + km / 800;
        };
    }

    /** By gravity, at least one. */
    private double travellers(int from, int to, double km) {
        double people = (double) places.population()[from] * places.population()[to];
        return Math.rint(1 + 1e-4 * StrictMath.sqrt(people) * 1000 / (km + 10));
    }
}
