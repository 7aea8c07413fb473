package io.spillover.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.flood.FloodRoutingEngine;
import io.spillover.propagation.pollutant.JobsonEngine;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold on any network: thousands drawn from fixed seeds. */
class RandomNetworkTests {

    private static final int NETWORKS = 2000;

    private record Run(
            World world, RiverEvent event, Conditions conditions, PropagationEngine engine, Footprint print) {}

    private static Run run(long seed, boolean flood, boolean branches, boolean several) {
        RandomWorld drawn = RandomWorld.of(seed, branches, seed % 2 == 0);
        Random random = drawn.random();
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < (several ? 1 + random.nextInt(3) : 1); i++) {
            Source point = drawn.source();
            boolean stretch = several && random.nextBoolean();
            double upper = stretch ? point.fromKm() * (1 + random.nextDouble()) : point.fromKm();
            double onRiver = drawn.world().rivers().onAxis(point.river(), upper);
            sources.add(new Source(point.river(), onRiver, point.toKm(), several ? random.nextInt(3) * 10_000 : 0));
        }
        Magnitude magnitude = flood
                ? new Magnitude.Crest(random.nextInt(5) == 0 ? Double.NaN : 100 + 2000 * random.nextDouble())
                : new Magnitude.Spill(10_000 * random.nextDouble() + 1, random.nextDouble(), random.nextInt(2) * 1e-3);
        RiverEvent event = new RiverEvent(sources, random.nextInt(3) * 86_400.0, magnitude);
        Conditions conditions = Conditions.of(Season.values()[random.nextInt(3)]);
        if (random.nextInt(3) == 0) {
            conditions = conditions.measured(10 + 300 * random.nextDouble());
        }
        if (random.nextInt(4) == 0) {
            conditions = conditions.horizon(10 * 86_400).frozen();
        }
        PropagationEngine engine = flood ? new FloodRoutingEngine() : new JobsonEngine();
        return new Run(drawn.world(), event, conditions, engine, engine.propagate(drawn.world(), event, conditions));
    }

    private static void ordered(Band a, Band b, String what) {
        assertThat(a.low() <= b.low() && a.likely() <= b.likely() && a.high() <= b.high())
                .as(what + ": " + a + " before " + b)
                .isTrue();
    }

    @Test
    void timesAreOrderedAndNothingArrivesBeforeItsSource() {
        for (long seed = 0; seed < NETWORKS; seed++) {
            for (boolean flood : new boolean[] {true, false}) {
                Run run = run(seed, flood, true, true);
                double earliest = run.event().sources().stream()
                        .mapToDouble(Source::startOffsetS)
                        .min()
                        .orElseThrow();
                Footprint print = run.print();
                for (int i = 0; i < print.size(); i++) {
                    String what = "seed " + seed + " flood " + flood + " entry " + i;
                    // the windows and bands check their own order when they are made
                    assertThat(print.window(i).first().low()).as(what).isGreaterThanOrEqualTo(earliest);
                    assertThat(print.intensity(i).low()).as(what).isFinite();
                    assertThat(print.end(i).high()).as(what).isFinite();
                    int before = print.predecessor(i);
                    assertThat(before).as(what).isLessThan(i);
                    assertThat(before < 0).as(what).isEqualTo(print.spot(i) == Spot.SOURCE);
                }
            }
        }
    }

    @Test
    void arrivalsNeverFallAlongThePathOfOneSource() {
        for (long seed = 0; seed < NETWORKS; seed++) {
            for (boolean flood : new boolean[] {true, false}) {
                Run run = run(seed, flood, false, false);
                Footprint print = run.print();
                for (int i = 0; i < print.size(); i++) {
                    int before = print.predecessor(i);
                    if (before >= 0) {
                        String what = "seed " + seed + " flood " + flood + " entry " + i;
                        ordered(print.first(before), print.first(i), what + " first");
                        ordered(print.peak(before), print.peak(i), what + " peak");
                        ordered(print.end(before), print.end(i), what + " end");
                    }
                }
            }
        }
    }

    @Test
    void everyCityBelowIsEitherExposedOrMissedWithAReason() {
        for (long seed = 0; seed < NETWORKS; seed++) {
            for (boolean flood : new boolean[] {true, false}) {
                Run run = run(seed, flood, true, false);
                Set<Integer> found = new HashSet<>();
                for (int entry : run.print().cityEntries()) {
                    found.add(run.print().index(entry));
                }
                int exposed = found.size();
                run.print().misses().forEach(m -> found.add(m.city()));
                assertThat(found)
                        .as("seed " + seed)
                        .hasSize(exposed + run.print().misses().size());
                assertThat(found).as("seed " + seed + " flood " + flood).isEqualTo(below(run));
            }
        }
    }

    /** All cities the water below the source touches, by plain search. */
    private static Set<Integer> below(Run run) {
        World world = run.world();
        RiverGrid grid = world.rivers();
        Source source = run.event().sources().get(0);
        Set<Integer> cities = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(world.reachAt(source.river(), source.toKm())));
        Set<Integer> seen = new HashSet<>(open);
        for (int n = 0; n < open.size(); n++) {
            int reach = open.get(n);
            double top = n == 0 ? source.toKm() : grid.fromKm(reach);
            for (int p = 0; p < world.passages().size(); p++) {
                if (world.passages().river(p) == grid.river(reach)
                        && world.passages().exitKm(p) <= (float) top
                        && touches(world, p, reach, top)) {
                    cities.add(world.passages().city(p));
                }
            }
            for (int to : new int[] {grid.downstream(reach), grid.branch(reach)}) {
                if (to >= 0 && seen.add(to)) {
                    open.add(to);
                }
            }
        }
        return cities;
    }

    private static boolean touches(World world, int passage, int reach, double top) {
        return world.passages().entryKm(passage) >= (float) top
                || world.reachAt(world.rivers().river(reach), world.passages().entryKm(passage)) == reach;
    }

    @Test
    void theMassThatLeavesTheRiversIsTheMassThatWasSpilled() {
        int wholes = 0;
        for (long seed = 0; seed < NETWORKS; seed++) {
            RandomWorld drawn = RandomWorld.of(seed, true, false);
            World world = drawn.world();
            List<Source> sources = List.of(drawn.source(), drawn.source());
            double days = 400 * 86_400.0;
            // so long a release stands at its own rate everywhere: concentration × discharge × duration is the mass
            RiverEvent event = new RiverEvent(sources, days, new Magnitude.Spill(1e6, 0, 0));
            Conditions conditions = Conditions.of(Season.MEAN).year(1900).horizon(1e12);
            Footprint print = new JobsonEngine().propagate(world, event, conditions);
            for (int i = 0; i < print.size(); i++) {
                if (print.spot(i) == Spot.REACH) {
                    double q = world.rivers().dischargeM3PerS(print.index(i), 0, Flow.of(Season.MEAN));
                    double kg = print.intensity(i).likely() / 1000 * q * days;
                    assertThat(kg).as("seed " + seed).isLessThan(1e6 * (1 + 1e-9));
                    // all drawn rivers end in the first one
                    int mouth = world.rivers().firstReach(1) - 1;
                    if (print.index(i) == mouth
                            && sources.stream().noneMatch(x -> world.reachAt(x.river(), x.toKm()) == mouth)) {
                        wholes++;
                        assertThat(kg).as("seed " + seed).isCloseTo(1e6, withinPercentage(1e-4));
                    }
                }
            }
        }
        assertThat(wholes).isGreaterThan(NETWORKS / 4);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        for (long seed = 0; seed < 200; seed++) {
            for (boolean flood : new boolean[] {true, false}) {
                Run one = run(seed, flood, true, true);
                Footprint again = one.engine().propagate(one.world(), one.event(), one.conditions());
                Footprint fresh = run(seed, flood, true, true).print();
                assertThat(text(again)).isEqualTo(text(one.print())).isEqualTo(text(fresh));
            }
        }
    }

    private static String text(Footprint print) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < print.size(); i++) {
            text.append(print.spot(i))
                    .append(print.index(i))
                    .append(print.window(i))
                    .append(print.intensity(i))
                    .append('\n');
        }
        return text.append(print.misses())
                .append(print.assumptions())
                .append(print.caveats())
                .toString();
    }
}
