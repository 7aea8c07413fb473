package io.spillover.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.pollutant.Jobson;
import io.spillover.propagation.pollutant.JobsonEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The walk against a plain recursion from each place up to the source, with the equations written out once more, on random trees
 * where everything is known. Floods are checked against a plain router beside their engine.
 */
class NaiveCrossCheckTests {

    private static final int TREES = 2000;
    private static final Flow MEAN = Flow.of(Season.MEAN);

    /** A bell-shaped wave or a slick at one place: travel time and, for a wave, variance. */
    private record State(double timeS, double varianceS2) {}

    private abstract static class Naive {

        final RiverGrid grid;
        final World world;
        final Source source;
        private final int sourceReach;

        Naive(World world, Source source) {
            this.world = world;
            this.grid = world.rivers();
            this.source = source;
            this.sourceReach = world.reachAt(source.river(), source.toKm());
        }

        abstract State begin();

        /** What a whole reach adds to a state at its upper end, or at the source. */
        abstract State added(State top, int reach, double share);

        /** The state at a place, null if the water there does not come from the source. */
        @Nullable State at(int reach, double share) {
            @Nullable State top = null;
            double from = 0;
            if (reach == sourceReach) {
                from = grid.share(reach, source.toKm());
                top = share >= from ? begin() : null;
            } else {
                for (int i = 0; i < grid.upstreamCount(reach) && top == null; i++) {
                    top = at(grid.upstream(reach, i), 1);
                }
            }
            if (top == null) {
                return null;
            }
            State whole = added(top, reach, from);
            return new State(
                    top.timeS() + (share - from) * whole.timeS(),
                    top.varianceS2() + (share - from) * whole.varianceS2());
        }

        /** Earliest time of each city at the entries of its passages, or where the water comes onto the river inside. */
        Map<Integer, Double> cities() {
            Map<Integer, Double> earliest = new HashMap<>();
            for (int p = 0; p < world.passages().size(); p++) {
                int river = world.passages().river(p);
                int reach = onto(river);
                if (reach < 0) {
                    continue;
                }
                double onto = river == source.river() ? source.toKm() : grid.fromKm(reach);
                if (world.passages().exitKm(p) > (float) onto) {
                    continue;
                }
                double entry = world.passages().entryKm(p);
                // a passage that is met where the water comes onto the river is met at the upper end of that very reach
                int there = entry >= onto ? reach : world.reachAt(river, entry);
                State state = at(there, grid.share(there, Math.min(onto, entry)));
                if (state != null) {
                    earliest.merge(world.passages().city(p), state.timeS(), Math::min);
                }
            }
            return earliest;
        }

        /** The reach where the water of the source comes onto a river, −1 if it does not. */
        private int onto(int river) {
            if (river == source.river()) {
                return sourceReach;
            }
            for (int r = grid.firstReach(river); r < grid.firstReach(river + 1); r++) {
                if (at(r, 0) != null) {
                    return r;
                }
            }
            return -1;
        }
    }

    private static final class NaiveSlick extends Naive {

        NaiveSlick(World world, Source source) {
            super(world, source);
        }

        @Override
        State begin() {
            return new State(0, 0);
        }

        @Override
        State added(State top, int reach, double share) {
            double q = grid.dischargeM3PerS(reach, 0.5, MEAN);
            double v = Jobson.withSlope(1e6 * grid.areaKm2(reach, 0.5), q, q, grid.slope(reach))
                    .probable();
            return new State(1000 * grid.lengthKm(reach) / v, 0);
        }
    }

    @Test
    void slicksAgreeWithARecursionOverRandomTrees() {
        for (long seed = 0; seed < TREES; seed++) {
            RandomWorld drawn = RandomWorld.of(seed, false, false);
            Source source = drawn.source();
            RiverEvent event = new RiverEvent(List.of(source), 0, new Magnitude.Spill(100, 0, 0));
            // before the first dam of the drawn networks, and with no end
            Conditions conditions = Conditions.of(Season.MEAN).year(1900).horizon(1e12);
            Footprint print = new JobsonEngine().propagate(drawn.world(), event, conditions);
            Map<Integer, Double> expected = new NaiveSlick(drawn.world(), source).cities();
            assertThat(print.cityEntries()).as("seed " + seed).hasSize(expected.size());
            expected.forEach((city, seconds) -> assertThat(
                            print.first(print.entryOfCity(city)).likely())
                    .isCloseTo(0.89 * seconds, withinPercentage(1e-6)));
        }
    }
}
