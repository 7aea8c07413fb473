package io.spillover.propagation.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Flow;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.RandomWorld;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Season;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The engine against a plain router that walks every reach of the network, wet or not, and balances the storage of each cell step
 * by step, with the equations written out once more.
 */
class NaiveRouterTests {

    private static final int NETWORKS = 2000;
    private static final Flow FLOOD = Flow.of(Season.FLOOD);

    private record Line(double start, double step, double[] q) {

        Line halved() {
            double[] half = new double[(q.length + 1) / 2];
            for (int i = 0; i < half.length; i++) {
                half[i] = (q[2 * i] + (2 * i + 1 < q.length ? q[2 * i + 1] : 0)) / 2;
            }
            return new Line(start + step / 2, 2 * step, half);
        }

        Line kept() {
            return q.length > 4096 ? halved().kept() : this;
        }

        static @Nullable Line sum(@Nullable Line a, @Nullable Line b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            if (a.step != b.step) {
                return a.step < b.step ? sum(a.halved(), b) : sum(a, b.halved());
            }
            if (b.start < a.start) {
                return sum(b, a);
            }
            double off = (b.start - a.start) / a.step;
            int whole = (int) Math.floor(off + 1e-9);
            double part = Math.max(0, off - whole);
            double[] sum = Arrays.copyOf(a.q, Math.max(a.q.length, b.q.length + whole + 1));
            for (int i = 0; i < b.q.length; i++) {
                sum[whole + i] += b.q[i] * (1 - part);
                sum[whole + i + 1] += b.q[i] * part;
            }
            return new Line(a.start, a.step, sum).kept();
        }

        /** Time and height of the crest. */
        double[] crest() {
            int top = IntStream.range(0, q.length)
                    .reduce((a, b) -> q[b] > q[a] ? b : a)
                    .orElseThrow();
            if (top == 0 || top == q.length - 1) {
                return new double[] {start + top * step, q[top]};
            }
            double slope = (q[top + 1] - q[top - 1]) / 2;
            double bend = q[top + 1] + q[top - 1] - 2 * q[top];
            return q[top - 1] < q[top] && q[top + 1] < q[top]
                    ? new double[] {start + (top - slope / bend) * step, q[top] - slope * slope / (2 * bend)}
                    : new double[] {start + top * step, q[top]};
        }

        double variance() {
            double v = Arrays.stream(q).sum();
            double mean =
                    IntStream.range(0, q.length).mapToDouble(i -> i * q[i]).sum() / v;
            return IntStream.range(0, q.length)
                            .mapToDouble(i -> (i - mean) * (i - mean) * q[i])
                            .sum()
                    / v
                    * step
                    * step;
        }
    }

    private static final class Router {

        private final World world;
        private final RiverGrid grid;
        private final RiverEvent event;
        private final double step;
        private final Map<Integer, Line> tops = new HashMap<>();
        private final Map<Integer, List<Integer>> sources = new HashMap<>();

        Router(World world, RiverEvent event, double step) {
            this.world = world;
            this.grid = world.rivers();
            this.event = event;
            this.step = step;
            for (int i = 0; i < event.sources().size(); i++) {
                Source s = event.sources().get(i);
                sources.computeIfAbsent(world.reachAt(s.river(), s.toKm()), unused -> new ArrayList<>())
                        .add(i);
            }
            sources.values()
                    .forEach(all -> all.sort(Comparator.comparingDouble(
                            i -> -event.sources().get(i).toKm())));
            Integer[] order = IntStream.range(0, grid.reachCount()).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparingInt(grid::rank));
            for (int reach : order) {
                Line end = at(reach, 1, true);
                if (end == null) {
                    continue;
                }
                double share = grid.branchShare(reach);
                if (share > 0) {
                    give(grid.branch(reach), end, share);
                }
                give(grid.downstream(reach), end, 1 - share);
            }
        }

        private void give(int to, Line line, double share) {
            if (to >= 0) {
                Line part = new Line(
                        line.start,
                        line.step,
                        Arrays.stream(line.q).map(x -> x * share).toArray());
                tops.put(to, Line.sum(tops.get(to), part));
            }
        }

        /** The line at a place; sources right there are in, except where only what arrives is wanted. */
        @Nullable Line at(int reach, double share, boolean withSources) {
            Line line = tops.get(reach);
            double from = 0;
            for (int i : sources.getOrDefault(reach, List.of())) {
                Source source = event.sources().get(i);
                double there = grid.share(reach, source.toKm());
                if (there > share || there == share && !withSources) {
                    break;
                }
                Line arriving = line == null ? null : through(line, reach, there - from);
                Line own = begin(source, reach, there);
                line = source.magnitude() == null ? own : Line.sum(arriving, own);
                from = there;
            }
            return line == null ? null : through(line, reach, share - from);
        }

        private @Nullable Line begin(Source source, int reach, double share) {
            double at = source.startOffsetS();
            if (source.magnitude() instanceof Magnitude.Breach breach) {
                double peak = 0.607 * Math.pow(breach.volumeM3(), 0.295) * Math.pow(breach.headM(), 1.24);
                double base = 2 * breach.volumeM3() / peak;
                int before = (int) Math.ceil(base / 3 / step);
                int after = (int) Math.ceil((base - base / 3) / step);
                double[] q = new double[before + after + 1];
                for (int i = 0; i < q.length; i++) {
                    double t = (i - before) * step;
                    q[i] = Math.max(0, t < 0 ? 1 + t / (base / 3) : 1 - t / (base * 2 / 3));
                }
                double scale = breach.volumeM3() / (Arrays.stream(q).sum() * step);
                return new Line(
                        at + base / 3 - before * step,
                        step,
                        Arrays.stream(q).map(x -> x * scale).toArray());
            }
            Source first = event.sources().get(0);
            int firstReach = world.reachAt(first.river(), first.toKm());
            double season = grid.dischargeM3PerS(firstReach, grid.share(firstReach, first.toKm()), FLOOD);
            double here = grid.dischargeM3PerS(reach, share, FLOOD);
            double peak = ((Magnitude.Crest) event.magnitude()).peakDischargeM3PerS();
            double rise = peak / season * here - here;
            if (rise <= 0) {
                return null;
            }
            double sigma = event.durationS() / (2 * Math.sqrt(2 * Math.log(10)));
            int n = (int) Math.ceil(Math.sqrt(2 * Math.log(1e6)) * sigma / step);
            double[] q = new double[2 * n + 1];
            for (int i = 0; i < q.length; i++) {
                q[i] = rise * Math.exp(-Math.pow((i - n) * step / sigma, 2) / 2);
            }
            return new Line(at - n * step, step, q);
        }

        private Line through(Line line, int reach, double share) {
            if (share <= 0) {
                return line;
            }
            double base = grid.dischargeM3PerS(reach, 0.5, FLOOD);
            double rise = line.crest()[1];
            double spread = line.variance();
            double[] guess = leg(reach, base + rise);
            double below = rise * Math.sqrt(spread / (spread + guess[1]));
            double[] leg = leg(reach, base + (rise + below) / 2);
            double t = share * (leg[0] - leg[2]) / line.step;
            double v = share * leg[1] / (line.step * line.step);
            double finest = v < t ? Math.floor(t * t / (t - v)) : 1e5;
            int n = (int) Math.min(finest, Math.ceil(2 * t * t / (t + v)));
            double k = t / Math.max(1, n);
            double delay = 0;
            if (n < 1 || n * (t + v) < t * t) {
                n = (int) finest + 1;
                k = (1 - Math.sqrt(Math.max(0, 1 - 4 * v / n))) / 2;
                delay = t - n * k;
            }
            double[] q = line.q;
            if (k >= 1e-9) {
                double x = 0.5 * (1 - v / n / (k * k));
                for (int i = 0; i < n; i++) {
                    q = cell(q, k, x);
                }
            } else {
                delay = t;
            }
            return new Line(line.start + share * leg[2] + delay * line.step, line.step, q).kept();
        }

        /** Storage K·(X·I + (1 − X)·O) balanced with the trapezoids of inflow and outflow. */
        private static double[] cell(double[] inflow, double k, double x) {
            double[] out = new double[inflow.length + 150_000];
            double stored = 0;
            double in = 0;
            double o = 0;
            double highest = 0;
            for (int i = 0; i < out.length; i++) {
                double now = i < inflow.length ? inflow[i] : 0;
                // S2 = S1 + (I1 + I2)/2 − (O1 + O2)/2 = K·(X·I2 + (1 − X)·O2)
                double next = (stored + (in + now) / 2 - o / 2 - k * x * now) / (k * (1 - x) + 0.5);
                stored += (in + now) / 2 - (o + next) / 2;
                in = now;
                o = next;
                out[i] = next;
                highest = Math.max(highest, next);
                if (i >= inflow.length && next <= 1e-9 * highest) {
                    // what is still stored flows out at the end, so that none of it is lost
                    out[i] += stored - next / 2;
                    return Arrays.copyOf(out, i + 1);
                }
            }
            return out;
        }

        private double[] leg(int reach, double q) {
            double s = grid.slope(reach);
            double n = s >= 2e-3 ? 0.05 : s >= 2e-4 ? 0.035 : 0.03;
            double slowed =
                    q <= 1.7 * grid.dischargeM3PerS(reach, 0.5, FLOOD) || s >= 2e-3 ? 1 : s >= 2e-4 ? 0.75 : 0.5;
            double b = grid.widthM(reach, 0.5);
            double h = Math.pow(n * q / (b * Math.sqrt(s)), 0.6);
            double u = q / (b * h);
            double c = 5 / 3.0 * u * slowed;
            double length = 1000 * grid.lengthKm(reach);
            double mean = length / c;
            return new double[] {
                mean,
                2 * q / (2 * b * s) * slowed * length / (c * c * c),
                Math.min(0.9 * mean, length / (u + Math.sqrt(9.81 * h)))
            };
        }
    }

    private record Drawn(World world, RiverEvent event) {

        static Drawn of(long seed, boolean branches, int sources) {
            RandomWorld drawn = RandomWorld.of(seed, branches, false);
            List<Source> all = new ArrayList<>();
            for (int i = 0; i < sources; i++) {
                Source at = drawn.source();
                double offset = i == 0 ? 0 : drawn.random().nextInt(5) * 20_000.0;
                Source source = new Source(at.river(), at.fromKm(), at.toKm(), offset);
                boolean breach = i > 0 && drawn.random().nextBoolean();
                all.add(
                        breach
                                ? source.with(new Magnitude.Breach(
                                        1e7 * (1 + 50 * drawn.random().nextDouble()), 20))
                                : source);
            }
            double peak = 300 + 2000 * drawn.random().nextDouble();
            double duration = 86_400.0 * (1 + drawn.random().nextInt(9));
            return new Drawn(drawn.world(), new RiverEvent(all, duration, new Magnitude.Crest(peak)));
        }
    }

    private static double step(RiverEvent event) {
        double least = event.durationS() / (2 * Math.sqrt(2 * Math.log(10)));
        for (Source source : event.sources()) {
            if (source.magnitude() instanceof Magnitude.Breach breach) {
                double peak = 0.607 * Math.pow(breach.volumeM3(), 0.295) * Math.pow(breach.headM(), 1.24);
                double base = 2 * breach.volumeM3() / peak;
                least = Math.min(least, base * Math.sqrt(7 / 162.0));
            }
        }
        for (double fixed : new double[] {21_600, 10_800, 7_200, 3_600, 1_800, 900, 600, 300, 120}) {
            if (fixed <= least / 10) {
                return fixed;
            }
        }
        return 60;
    }

    private static int check(Drawn drawn, long seed) {
        Conditions conditions = Conditions.of(Season.FLOOD).leastRise(0).horizon(1e12);
        Footprint print = new FloodRoutingEngine().propagate(drawn.world(), drawn.event(), conditions);
        Router router = new Router(drawn.world(), drawn.event(), step(drawn.event()));
        RiverGrid grid = drawn.world().rivers();
        int compared = 0;
        for (int i = 0; i < print.size(); i++) {
            boolean top = print.spot(i) == Spot.REACH;
            if (top || print.spot(i) == Spot.FACILITY) {
                int reach = top ? print.index(i) : drawn.world().reachAt(print.river(i), print.km(i));
                double share = top ? 0 : grid.share(reach, print.km(i));
                Line line = router.at(reach, share, !top);
                String what = "seed " + seed + " reach " + reach + " share " + share;
                assertThat(line).as(what).isNotNull();
                double base = grid.dischargeM3PerS(reach, share, FLOOD);
                double[] crest = line == null ? new double[2] : line.crest();
                assertThat(print.intensity(i).likely() - base)
                        .as(what)
                        .isCloseTo(crest[1], within(1e-6 * Math.max(1e-3 * base, crest[1])));
                if (drawn.event().sources().size() == 1 && print.predecessor(i) >= 0) {
                    double floor = print.peak(print.predecessor(i)).likely();
                    assertThat(print.peak(i).likely())
                            .as(what)
                            .isCloseTo(Math.max(floor, crest[0]), within(1 + 1e-6 * Math.abs(crest[0])));
                }
                compared++;
            }
        }
        return compared;
    }

    @Test
    void oneCrestAgreesWithTheFullNetworkRouterOverRandomTrees() {
        int compared = 0;
        for (long seed = 0; seed < NETWORKS; seed++) {
            compared += check(Drawn.of(seed, false, 1), seed);
        }
        assertThat(compared).isGreaterThan(NETWORKS);
    }

    @Test
    void severalFloodsAgreeWithTheFullNetworkRouterOverRandomNetworksThatDivide() {
        int compared = 0;
        for (long seed = 0; seed < NETWORKS; seed++) {
            compared += check(Drawn.of(10_000 + seed, true, 2 + (int) (seed % 2)), seed);
        }
        assertThat(compared).isGreaterThan(NETWORKS);
    }

    @Test
    void cellsHaveTheMeanAndTheVarianceAskedForAndNeverFallBelowZero() {
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 20_000; i++) {
            double t = Math.pow(10, -2 + 4 * random.nextDouble());
            double v = t * Math.pow(10, -3 + 4 * random.nextDouble());
            Cells cells = Cells.of(t, v);
            Series impulse = new Series(0, 1, new double[] {1});
            Series out = cells.route(impulse);
            String what = "T " + t + " V " + v + " " + cells;
            assertThat(out.volumeM3()).as(what).isCloseTo(1, withinPercentage(1e-6));
            assertThat(out.centreS()).as(what).isCloseTo(t, withinPercentage(1e-3));
            if (out.stepS() == 1) {
                assertThat(out.varianceS2()).as(what).isCloseTo(v, within(1e-3 * v + 1e-9));
            }
            assertThat(Arrays.stream(out.riseM3PerS()).min().orElseThrow())
                    .as(what)
                    .isGreaterThanOrEqualTo(0);
            assertThat(cells.delaySteps()).as(what).isBetween(0.0, t * (1 + 1e-12));
        }
    }
}
