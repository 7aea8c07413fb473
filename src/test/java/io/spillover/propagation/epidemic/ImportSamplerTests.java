package io.spillover.propagation.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Draw;
import io.spillover.propagation.Ensemble;
import io.spillover.propagation.Measures;
import io.spillover.propagation.Odds;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.OutbreakEvent.Disease;
import io.spillover.propagation.OutbreakEvent.Method;
import io.spillover.propagation.OutbreakEvent.Seed;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Watch;
import io.spillover.propagation.World;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImportSamplerTests {

    private static final double DAY = 86_400;

    private final OutbreakEngine engine = new OutbreakEngine();

    private Sampler sampler(World world, OutbreakEvent event, Conditions conditions) {
        return engine.sampler(world, event, conditions, engine.propagate(world, event, conditions));
    }

    private static Odds of(List<Odds> odds, int city) {
        return odds.stream().filter(o -> o.city() == city).findFirst().orElseThrow();
    }

    private static World pair() {
        return new Region().row(1_000_000, "A", "B").link("AB", "A", "B", 1000).build();
    }

    @Test
    void theShareOfHitsIsTheImportRisk() {
        var event = Region.outbreak(0);
        var odds = new Ensemble(40_000, 1, 0.5, 2).draw(sampler(pair(), event, Region.days(45)), Watch.NONE);

        double sum = 0;
        int n = 2000;
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < 50; l++) {
                double growth = 0.1 * ImportWalker.factor(1.3, Draw.quantile((k + 0.5) / n));
                double seeds = ImportWalker.factor(2, Draw.quantile((l + 0.5) / 50));
                sum += ImportTime.riskBy(45, 0.001 * seeds, growth) / n / 50;
            }
        }
        assertThat(of(odds, 1).probability().likely()).isCloseTo(sum, within(0.01));
        assertThat(of(odds, 0).probability().likely()).isEqualTo(1);
        assertThat(Objects.requireNonNull(of(odds, 0).first()).high()).isZero();
    }

    /** Two steps: the drawing agrees with a plain simulation that draws one time for every way. */
    @Test
    void drawingForCitiesHasTheSameLawAsDrawingForWays() {
        var random = new Random(5);
        var world = Region.random(random, 8, 20, 0);
        var event = Region.outbreak(0);
        var conditions = Region.days(70);
        var net = new TravelNet(world, conditions);
        var odds = new Ensemble(20_000, 2, 0, 2).draw(sampler(world, event, conditions), Watch.NONE);
        int courses = 20_000;
        int[] hits = new int[8];
        for (int c = 0; c < courses; c++) {
            double growth = 0.1 * ImportWalker.factor(1.3, Math.max(-3, Math.min(3, random.nextGaussian())));
            double seeds = ImportWalker.factor(2, random.nextGaussian());
            double[] days = new double[8];
            Arrays.fill(days, Double.POSITIVE_INFINITY);
            days[0] = 0;
            double[][] way = new double[8][8];
            for (int i = 0; i < 8; i++) {
                var row = net.row(i);
                Arrays.fill(way[i], Double.POSITIVE_INFINITY);
                for (int a = 0; a < row.size(); a++) {
                    double r = row.perDay[a] * (i == 0 ? seeds : 1);
                    way[i][row.target[a]] = ImportTime.quantile(random.nextDouble(), r, growth);
                }
            }
            for (int round = 0; round < 8; round++) {
                for (int i = 0; i < 8; i++) {
                    for (int j = 0; j < 8; j++) {
                        days[j] = Math.min(days[j], days[i] + way[i][j]);
                    }
                }
            }
            for (int j = 0; j < 8; j++) {
                hits[j] += days[j] <= 70 ? 1 : 0;
            }
        }
        for (Odds o : odds) {
            assertThat(o.probability().likely()).isCloseTo((double) hits[o.city()] / courses, within(0.02));
        }
    }

    @Test
    void theSameSeedGivesTheSameAnswerOnAnyNumberOfThreads() {
        var world = Region.random(new Random(7), 40, 100, 0.5);
        var sampler = sampler(world, Region.outbreak(3), Region.days(60));
        var one = new Ensemble(500, 9, 0.5, 1).draw(sampler, Watch.NONE);

        assertThat(new Ensemble(500, 9, 0.5, 3).draw(sampler, Watch.NONE)).isEqualTo(one);
        assertThat(new Ensemble(500, 10, 0.5, 1).draw(sampler, Watch.NONE)).isNotEqualTo(one);
        assertThat(one).allSatisfy(o -> assertThat(o.probability().likely()).isBetween(0.0, 1.0));
    }

    @Test
    void everyCityOfTheFootprintIsWatched() {
        var random = new Random(8);
        for (int trial = 0; trial < 200; trial++) {
            int n = 2 + random.nextInt(20);
            var world = Region.random(random, n, random.nextInt(3 * n), random.nextDouble());
            var event = Region.outbreak(random.nextInt(n));
            var footprint = engine.propagate(world, event, Region.days(60));
            int[] watched =
                    engine.sampler(world, event, Region.days(60), footprint).cities();
            for (int e : footprint.cityEntries()) {
                assertThat(watched).contains(footprint.index(e));
            }
        }
    }

    @Test
    void withTheSameLuckAClosedLinkNeverBringsAnImportEarlier() {
        var random = new Random(9);
        for (int trial = 0; trial < 300; trial++) {
            int n = 3 + random.nextInt(8);
            var world = Region.random(random, n, 2 * n, 0);
            var event = Region.outbreak(random.nextInt(n));
            var conditions = Region.days(100);
            var usual = sampler(world, event, conditions);
            var held = sampler(
                    world,
                    event,
                    conditions.under(
                            Measures.NONE.closing(random.nextInt(world.links().size()))));
            double[] before = firsts(usual, n, trial);
            double[] after = firsts(held, n, trial);
            for (int c = 0; c < n; c++) {
                assertThat(after[c]).isGreaterThanOrEqualTo(before[c] - 0.5 * DAY);
            }
        }
    }

    private static double[] firsts(Sampler sampler, int cities, long number) {
        double[] first = new double[cities];
        Arrays.fill(first, Double.POSITIVE_INFINITY);
        var course = new Sampler.Course(sampler.cities().length);
        sampler.walker().walk(new Draw(1, 0.5).course(number), course);
        for (int k = 0; k < sampler.cities().length; k++) {
            first[sampler.cities()[k]] = course.firstS[k];
            assertThat(course.firstS[k]).isLessThanOrEqualTo(course.peakS[k]);
            assertThat(course.peakS[k]).isLessThanOrEqualTo(course.endS[k]);
        }
        return first;
    }

    @Test
    void aSightedCityVariesOnlyAsFarAsItsReport() {
        var seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 1, 20 * DAY, 2 * DAY, Double.NaN);
        var conditions = Region.days(60).seen(List.of(seen));
        var odds = new Ensemble(5000, 3, 0.5, 1).draw(sampler(pair(), Region.outbreak(0), conditions), Watch.NONE);

        assertThat(of(odds, 1).probability().likely()).isEqualTo(1);
        var first = Objects.requireNonNull(of(odds, 1).first());
        assertThat(first.likely()).isCloseTo(20 * DAY, within(0.1 * DAY));
        assertThat(first.low()).isCloseTo(18 * DAY, within(0.2 * DAY));
        assertThat(first.high()).isCloseTo(22 * DAY, within(0.2 * DAY));
    }

    @Test
    void anInfectionThatDoesNotGrowHasAnImportRiskBelowOne() {
        var disease = new Disease(0.1, 0.2, Double.POSITIVE_INFINITY);
        var event = new OutbreakEvent(List.of(new Seed(0, 100)), disease, Method.EFFECTIVE_DISTANCE, 0);
        var odds = new Ensemble(20_000, 4, 0, 2).draw(sampler(pair(), event, Region.days(60)), Watch.NONE);

        double risk = ImportTime.riskBy(60, 0.1, -0.1);
        assertThat(of(odds, 1).probability().likely()).isCloseTo(risk, within(0.05));
        assertThat(of(odds, 0).probability().likely()).isEqualTo(1);
    }
}
