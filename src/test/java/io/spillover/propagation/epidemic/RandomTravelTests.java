package io.spillover.propagation.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.Footprint;
import io.spillover.propagation.Measures;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.OutbreakEvent.Method;
import io.spillover.propagation.OutbreakEvent.Seed;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The engine on thousands of random networks, held against the slow and plain way. */
class RandomTravelTests {

    private final OutbreakEngine engine = new OutbreakEngine();

    private static double[] bellmanFord(Travel travel, int cities, int seed, ArrivalSearch.Step step) {
        double[] days = new double[cities];
        java.util.Arrays.fill(days, Double.POSITIVE_INFINITY);
        days[seed] = 0;
        for (int round = 0; round < cities; round++) {
            for (int i = 0; i < cities; i++) {
                var start = i == seed ? new ArrivalSearch.Start(seed, 0, 3, true) : ArrivalSearch.Start.IMPORT;
                var row = travel.row(i);
                for (int a = 0; a < row.size(); a++) {
                    days[row.target[a]] =
                            Math.min(days[row.target[a]], days[i] + step.days(row.perDay[a], row.modelled[a], start));
                }
            }
        }
        return days;
    }

    @Test
    void theSearchAgreesWithBellmanAndFord() {
        var random = new Random(11);
        var band = new ArrivalBand(0.1);
        for (int trial = 0; trial < 3000; trial++) {
            int n = 2 + random.nextInt(14);
            var world = Region.random(random, n, random.nextInt(3 * n), random.nextInt(3) / 2.0);
            var travel = new TravelNet(world, Region.days(60));
            int seed = random.nextInt(n);
            var starts = List.of(new ArrivalSearch.Start(seed, 0, 3, true));
            double horizon = random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : 200 * random.nextDouble();
            ArrivalSearch.Step step = trial % 3 == 0 ? band::low : trial % 3 == 1 ? band::likely : band::high;

            var search = new ArrivalSearch(travel, n, starts, step, horizon, null);
            double[] naive = bellmanFord(travel, n, seed, step);
            for (int c = 0; c < n; c++) {
                assertThat(search.reached.get(c)).isEqualTo(naive[c] <= horizon && naive[c] < 1e300);
                if (search.reached.get(c)) {
                    assertThat(search.days[c]).isCloseTo(naive[c], within(1e-9));
                }
            }
        }
    }

    @Test
    void everyFootprintIsInOrderAndRepeats() {
        var random = new Random(12);
        for (int trial = 0; trial < 1500; trial++) {
            int n = 2 + random.nextInt(20);
            var world = Region.random(random, n, random.nextInt(3 * n), random.nextDouble());
            var event = new OutbreakEvent(
                    List.of(new Seed(random.nextInt(n), 5), new Seed(random.nextInt(n), 1)),
                    Region.FLU,
                    trial % 10 == 0 ? Method.SEIR : Method.EFFECTIVE_DISTANCE,
                    0);
            var conditions = Region.days(10 + 100 * random.nextDouble());
            var footprint = engine.propagate(world, event, conditions);
            var again = engine.propagate(world, event, conditions);

            assertThat(again.size()).isEqualTo(footprint.size());
            double before = 0;
            for (int e = 0; e < footprint.size(); e++) {
                assertThat(again.window(e)).isEqualTo(footprint.window(e));
                assertThat(footprint.predecessor(e)).isLessThan(e);
                assertThat(footprint.first(e).low()).isNotNegative().isLessThanOrEqualTo(conditions.horizonS());
                int from = footprint.predecessor(e);
                if (from >= 0) {
                    assertThat(footprint.first(e).likely())
                            .isGreaterThanOrEqualTo(footprint.first(from).likely());
                }
                if (footprint.spot(e) == Spot.CITY) {
                    assertThat(footprint.first(e).likely()).isGreaterThanOrEqualTo(before);
                    before = footprint.first(e).likely();
                    long people = Math.max(1, world.cities().population(footprint.index(e)));
                    assertThat(footprint.intensity(e).high()).isBetween(0.0, (double) people);
                }
            }
            assertThat(footprint.misses()).allMatch(m -> footprint.entryOfCity(m.city()) < 0);
            assertThat(footprint.misses()).extracting(m -> m.city()).doesNotHaveDuplicates();
        }
    }

    @Test
    void closingALinkOrTravellingLessNeverBringsItEarlier() {
        var random = new Random(13);
        int later = 0;
        for (int trial = 0; trial < 2000; trial++) {
            int n = 3 + random.nextInt(12);
            var world = Region.random(random, n, 1 + random.nextInt(2 * n), random.nextInt(3) / 2.0);
            var event = Region.outbreak(random.nextInt(n));
            var conditions = Region.days(150);
            var measures = trial % 2 == 0
                    ? Measures.NONE.closing(random.nextInt(world.links().size()))
                    : Measures.NONE.travelling(random.nextInt(n), random.nextDouble());
            var usual = engine.propagate(world, event, conditions);
            var held = engine.propagate(world, event, conditions.under(measures));
            later += compare(world, usual, held);
        }
        assertThat(later).isGreaterThan(200);
    }

    private static int compare(World world, Footprint usual, Footprint held) {
        int later = 0;
        for (int c = 0; c < world.cities().size(); c++) {
            int after = held.entryOfCity(c);
            int before = usual.entryOfCity(c);
            if (after >= 0) {
                assertThat(before).isNotNegative();
                assertThat(held.first(after).low())
                        .isGreaterThanOrEqualTo(usual.first(before).low() - 1e-3);
                assertThat(held.first(after).likely())
                        .isGreaterThanOrEqualTo(usual.first(before).likely() - 1e-3);
                assertThat(held.first(after).high())
                        .isGreaterThanOrEqualTo(usual.first(before).high() - 1e-3);
                later += held.first(after).likely() > usual.first(before).likely() + 1 ? 1 : 0;
            } else {
                later += before >= 0 ? 1 : 0;
            }
        }
        return later;
    }

    @Test
    void sharesOfTravelAddUpToTheAssumedOneWhereTheModelStandsIn() {
        var random = new Random(14);
        for (int trial = 0; trial < 500; trial++) {
            int n = 2 + random.nextInt(30);
            var travel = new TravelNet(Region.random(random, n, random.nextInt(2 * n), 1), Region.days(60));
            for (int c = 0; c < n; c++) {
                double sum = 0;
                for (double share : travel.row(c).perDay) {
                    assertThat(share).isPositive();
                    sum += share;
                }
                assertThat(sum).isCloseTo(travel.row(c).leavingPerDay, within(1e-12));
                assertThat(sum).isLessThanOrEqualTo(TravelNet.SHARE_PER_DAY * (1 + 1e-9));
            }
        }
    }

    @Test
    void peopleAreConservedInEveryCityAndAllTogether() {
        var random = new Random(15);
        for (int trial = 0; trial < 60; trial++) {
            int n = 2 + random.nextInt(20);
            var world = Region.random(random, n, 2 * n, 0.5);
            var travel = new TravelNet(world, Region.days(60));
            double[] people = new double[n];
            for (int c = 0; c < n; c++) {
                people[c] = travel.people(c);
            }
            var growth = Growth.of(new OutbreakEvent.Disease(
                    0.2 + random.nextDouble(), 0.15, trial % 2 == 0 ? 0.3 : Double.POSITIVE_INFINITY));
            var exchange = new Exchange(travel, people);
            var model = new Metapopulation(exchange, n, growth);
            model.infect(0, 1e-5, 1e-5 * growth.latentPerInfectious());
            for (int k = 0; k < 600; k++) {
                model.step(Seir.stepDays(growth));
            }
            double all = 0;
            double sum = 0;
            for (int c = 0; c < n; c++) {
                double city = 0;
                for (int kind = 0; kind < 4; kind++) {
                    assertThat(model.of(c, kind)).isGreaterThan(-1e-9);
                    city += model.of(c, kind);
                }
                assertThat(city).isCloseTo(1, within(1e-9));
                all += people[c];
                sum += city * people[c];
            }
            assertThat(sum / all).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void travelAloneConservesEveryKindOfPeople() {
        var random = new Random(16);
        var world = Region.random(random, 15, 40, 0.5);
        var travel = new TravelNet(world, Region.days(60));
        double[] people = new double[15];
        for (int c = 0; c < 15; c++) {
            people[c] = travel.people(c);
        }
        var still = new Growth(1e-300, 1e-300, Double.POSITIVE_INFINITY, 0);
        var model = new Metapopulation(new Exchange(travel, people), 15, still);
        model.infect(3, 0.5, 0);
        double start = 0.5 * people[3];
        for (int k = 0; k < 2000; k++) {
            model.step(0.5);
        }
        double now = 0;
        for (int c = 0; c < 15; c++) {
            now += people[c] * model.of(c, Metapopulation.I);
        }
        assertThat(now / start).isCloseTo(1, within(1e-9));
    }
}
