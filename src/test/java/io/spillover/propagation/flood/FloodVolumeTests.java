package io.spillover.propagation.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.DamRule;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Measures;
import io.spillover.propagation.RandomWorld;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Season;
import io.spillover.propagation.Source;
import io.spillover.propagation.World;
import io.spillover.propagation.river.Carrier;
import io.spillover.propagation.river.Reading;
import io.spillover.propagation.river.RiverWalk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes into the rivers comes out of them. All rivers of the drawn networks end at one mouth. */
class FloodVolumeTests {

    /** Listens to a carrier. */
    private static final class Tap implements Carrier<Flood> {

        private final FloodCarrier carrier;
        private final World world;
        private double leftM3;

        Tap(World world, FloodCarrier carrier) {
            this.world = world;
            this.carrier = carrier;
        }

        @Override
        public Flood start(Source source, int reach, double share) {
            return carrier.start(source, reach, share);
        }

        @Override
        public Flood enter(Flood state, int reach, double share) {
            return carrier.enter(state, reach, share);
        }

        @Override
        public Flood advance(Flood state, int reach, double share, double toShare) {
            return carrier.advance(state, reach, share, toShare);
        }

        @Override
        public Flood merge(Flood one, Flood other, int reach, double share) {
            return carrier.merge(one, other, reach, share);
        }

        @Override
        public Flood part(Flood state, double share) {
            return carrier.part(state, share);
        }

        @Override
        public Flood pass(Flood state, int dam, int reach, double share) {
            return carrier.pass(state, dam, reach, share);
        }

        @Override
        public Reading read(Flood state, int reach, double share) {
            if (share == 1 && world.rivers().downstream(reach) < 0) {
                leftM3 = state.series().volumeM3();
            }
            return carrier.read(state, reach, share);
        }

        @Override
        public boolean absorbedBySources() {
            return carrier.absorbedBySources();
        }

        @Override
        public boolean absorbs(Source source) {
            return carrier.absorbs(source);
        }

        @Override
        public List<Source> inlets(Source source) {
            return carrier.inlets(source);
        }

        @Override
        public boolean goesOn(Reading.Verdict verdict) {
            return true;
        }
    }

    private static Tap walk(World world, RiverEvent event, Conditions conditions) {
        Tap tap = new Tap(world, new FloodCarrier(world, event, conditions));
        RiverWalk.walk(world, event, tap, conditions.year());
        return tap;
    }

    @Test
    void theVolumeOfBreachesAndRainLeavesAtTheMouth() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomWorld drawn = RandomWorld.of(seed, true, seed % 2 == 0);
            World world = drawn.world();
            List<Source> sources = new ArrayList<>();
            double volume = 0;
            for (int i = 0; i < 1 + seed % 4; i++) {
                double m3 = 1e7 * (1 + 40 * drawn.random().nextDouble());
                sources.add(drawn.source().with(new Magnitude.Breach(m3, 15)));
                volume += m3;
            }
            if (seed % 3 == 0) {
                sources.add(drawn.source().with(new Magnitude.Rain(100, 0.5)));
            }
            RiverEvent event = new RiverEvent(sources, 0, new Magnitude.Breach(1, 1));
            Conditions conditions = Conditions.of(Season.FLOOD).horizon(1e12);
            if (seed % 3 == 0) {
                FloodCarrier carrier = new FloodCarrier(world, event, conditions);
                for (Source piece : carrier.inlets(sources.get(sources.size() - 1))) {
                    int reach = world.reachAt(piece.river(), piece.toKm());
                    double share = world.rivers().share(reach, piece.toKm());
                    volume += carrier.start(piece, reach, share).series().volumeM3();
                }
            }
            Tap tap = walk(world, event, conditions);
            assertThat(tap.leftM3).as("seed " + seed).isCloseTo(volume, withinPercentage(1e-6));
        }
    }

    @Test
    void reservoirsThatEmptyAgainKeepNothing() {
        int operated = 0;
        for (long seed = 0; seed < 300; seed++) {
            RandomWorld drawn = RandomWorld.of(seed, true, false);
            World world = drawn.world();
            Source source = drawn.source().with(new Magnitude.Breach(2e8, 15));
            RiverEvent event = new RiverEvent(List.of(source), 0, new Magnitude.Breach(1, 1));
            Measures measures = Measures.NONE
                    .operating(0, new DamRule.Cap(4000))
                    .operating(
                            1,
                            new DamRule.Curve(List.of(
                                    new DamRule.Curve.Point(0, 0),
                                    new DamRule.Curve.Point(1e8, 2000),
                                    new DamRule.Curve.Point(2e8, 6000))));
            FloodCarrier carrier = new FloodCarrier(
                    world, event, Conditions.of(Season.FLOOD).horizon(1e12).under(measures));
            Tap tap = new Tap(world, carrier);
            RiverWalk.walk(world, event, tap, 0);
            assertThat(tap.leftM3).as("seed " + seed).isCloseTo(2e8, withinPercentage(1e-4));
            operated += carrier.notes().assumptions().stream()
                            .anyMatch(n -> n.code() == io.spillover.propagation.Note.Code.RESERVOIR_OPERATED)
                    ? 1
                    : 0;
        }
        assertThat(operated).isGreaterThan(50);
    }

    @Test
    void aCrestKeepsTheVolumeOfItsBell() {
        for (long seed = 0; seed < 500; seed++) {
            RandomWorld drawn = RandomWorld.of(seed, true, false);
            World world = drawn.world();
            Source source = drawn.source();
            RiverEvent event = new RiverEvent(List.of(source), 3 * 86_400, new Magnitude.Crest(5000));
            int reach = world.reachAt(source.river(), source.toKm());
            double share = world.rivers().share(reach, source.toKm());
            FloodCarrier carrier = new FloodCarrier(world, event, Conditions.of(Season.FLOOD));
            double begun = carrier.start(source, reach, share).series().volumeM3();
            double base = world.rivers().dischargeM3PerS(reach, share, io.spillover.propagation.Flow.of(Season.FLOOD));
            double sigma = 3 * 86_400 / (2 * Bell.TENTH);
            assertThat(begun).isCloseTo((5000 - base) * sigma * Math.sqrt(2 * Math.PI), withinPercentage(1e-3));
            assertThat(walk(world, event, Conditions.of(Season.FLOOD)).leftM3)
                    .as("seed " + seed)
                    .isCloseTo(begun, withinPercentage(1e-6));
        }
    }
}
