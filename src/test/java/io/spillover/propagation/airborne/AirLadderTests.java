package io.spillover.propagation.airborne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.AirEvent.Stability;
import io.spillover.propagation.AirEvent.Wind;
import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.CityFacts;
import io.spillover.propagation.Compass;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Season;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import io.spillover.quantity.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From one puff and one city up, on the equator, where east stays east. Winds blow from the west at 5 m/s in class D where nothing else is said. */
class AirLadderTests {

    private static final GeoPoint SOURCE = new GeoPoint(0, 110);
    private static final Compass AROUND = new Compass(SOURCE);
    private static final Wind WEST = wind(0, 5, 270);
    private static final Conditions MEAN = Conditions.of(Season.MEAN);

    private final AirborneEngine engine = new AirborneEngine();

    private static Wind wind(double fromS, double speed, double from) {
        return new Wind(fromS, speed, from, Stability.D);
    }

    private static AirEvent gas(double massKg, double limit, double durationS, Wind... winds) {
        return new AirEvent(SOURCE, durationS, new AirEvent.Release.Gas(massKg, 0, limit), false, List.of(winds));
    }

    private static World world(CityFacts... cities) {
        var builder = World.builder("air");
        for (var city : cities) {
            builder.city(city);
        }
        return builder.build();
    }

    private static CityFacts city(double eastKm, double northKm, double radiusKm) {
        return Compass.city("C" + eastKm + "," + northKm, AROUND.off(eastKm, northKm), radiusKm);
    }

    private Footprint run(World world, AirEvent event) {
        return engine.propagate(world, event, MEAN);
    }

    @Test
    void a01PuffComesWithTheWindAndIsAsStrongAsTheFormula() {
        var found = run(world(city(20, 0, 5)), gas(10_000, 0.01, 0, WEST));

        assertThat(found.spot(0)).isEqualTo(Spot.SOURCE);
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.way(1)).isEqualTo(Entry.Way.WIND);
        assertThat(found.predecessor(1)).isZero();
        assertThat(found.relation(1)).isEqualTo(Relation.SEAT);
        double y = Spread.PUFF.yM(Stability.D, 20_000);
        double z = Spread.PUFF.zM(Stability.D, 20_000);
        double edge = Spread.PUFF.yM(Stability.D, 15_000);
        assertThat(found.intensity(1).likely())
                .isCloseTo(1e6 * Gaussian.puff(10_000, y, z, 0, 0, 0, 0), withinPercentage(1e-4));
        assertThat(found.first(1).likely()).isCloseTo((15_000 - 2.146 * edge) / 5, within(1.0));
        assertThat(found.peak(1).likely()).isCloseTo(4000, within(1.0));
        assertThat(found.end(1).likely())
                .isCloseTo((25_000 + 2.146 * Spread.PUFF.yM(Stability.D, 25_000)) / 5, within(1.0));
        assertThat(found.first(1).low()).isCloseTo(found.first(1).likely() / 1.5, withinPercentage(2));
        assertThat(found.first(1).high()).isCloseTo(found.first(1).likely() * 1.5, withinPercentage(2));
    }

    @Test
    void a02PlumeLastsAsLongAsItsSource() {
        var found = run(world(city(20, 0, 5)), gas(36_000, 0.01, 3600, WEST));

        double y = Spread.RURAL.yM(Stability.D, 20_000);
        double z = Spread.RURAL.zM(Stability.D, 20_000);
        assertThat(found.intensity(1).likely())
                .isCloseTo(1e6 * Gaussian.plume(10, 5, y, z, 0, 0, 0), withinPercentage(1e-3));
        assertThat(found.peak(1).likely()).isCloseTo(4000 + 1800, within(1.0));
        assertThat(found.end(1).likely())
                .isCloseTo(3600 + (25_000 + 2.146 * Spread.RURAL.yM(Stability.D, 25_000)) / 5, within(1.0));
        assertThat(found.end(0).likely()).isEqualTo(3600);
    }

    @Test
    void a03CitiesUpwindAndAsideAreNamedAsNotDownwind() {
        var found = run(world(city(-30, 0, 5), city(0, 30, 5)), gas(10_000, 0.001, 0, WEST));

        assertThat(found.cityEntries()).isEmpty();
        assertThat(found.misses())
                .extracting(Miss::reason)
                .containsExactly(Miss.Reason.NOT_DOWNWIND, Miss.Reason.NOT_DOWNWIND);
        assertThat(found.misses().get(0).km()).isCloseTo(30, within(1e-6));
    }

    @Test
    void a04DownwindBelowTheLimitIsNamedWithWhatIsFoundThere() {
        var near = run(world(city(20, 0, 5)), gas(10_000, 1e-9, 0, WEST));
        double there = near.intensity(1).likely();
        var found = run(world(city(20, 0, 5)), gas(10_000, 20 * there, 0, WEST));

        assertThat(found.cityEntries()).isEmpty();
        assertThat(found.misses()).hasSize(1);
        var miss = found.misses().get(0);
        assertThat(miss.reason()).isEqualTo(Miss.Reason.BELOW_THRESHOLD);
        assertThat(miss.limit()).isEqualTo(20 * there);
        assertThat(miss.value()).isPositive().isLessThan(miss.limit());
    }

    @Test
    void a05LaterThanTheHorizonIsNamedWithItsTime() {
        var event = gas(10_000, 0.001, 0, WEST);
        var found = engine.propagate(world(city(20, 0, 5)), event, MEAN.horizon(1800));

        assertThat(found.cityEntries()).isEmpty();
        assertThat(found.misses().get(0).reason()).isEqualTo(Miss.Reason.BEYOND_HORIZON);
        assertThat(found.misses().get(0).value()).isBetween(1800.0, 2100.0);
    }

    @Test
    void a06PuffTurnsWithTheWind() {
        var event = gas(1e6, 0.01, 0, WEST, wind(3600, 10, 180));
        var found = run(world(city(18, 20, 3), city(60, 0, 3)), event);

        assertThat(found.cityEntries()).hasSize(1);
        int entry = found.entryOfCity(0);
        assertThat(found.peak(entry).likely()).isCloseTo(3600 + 2000, within(5.0));
        assertThat(found.misses().get(0).reason()).isEqualTo(Miss.Reason.NOT_DOWNWIND);
    }

    @Test
    void a07LongPlumeSweepsTheGroundBetweenTheWinds() {
        var event = gas(1e6, 1e-3, 14_400, WEST, wind(7200, 5, 180));
        var found = run(world(city(15, 30, 2)), event);

        int entry = found.entryOfCity(0);
        assertThat(found.has(entry, Footprint.LIKELY_BELOW_THRESHOLD)).isFalse();
        assertThat(found.peak(entry).likely()).isCloseTo(7200 + 6000, within(20.0));
        assertThat(found.relation(entry)).isEqualTo(Relation.SEAT);
        assertThat(found.end(entry).likely() - found.first(entry).likely()).isLessThan(3600);
    }

    @Test
    void a08CityThatHoldsTheSourceIsExposedAtOnce() {
        var found = run(world(city(-3, 0, 10)), gas(1000, 1, 0, WEST));

        assertThat(found.has(1, Footprint.SOURCE_INSIDE)).isTrue();
        assertThat(found.first(1).likely()).isZero();
        assertThat(found.relation(1)).isEqualTo(Relation.SEAT);
        assertThat(found.intensity(1).likely()).isGreaterThan(1000);
    }

    @Test
    void a09FarAwayTheIntensityIsNoBetterThanAFactorOfThreeAndACaveatSaysSo() {
        var found = run(world(city(100, 0, 10)), gas(1e7, 1e-3, 3600, WEST));

        var strength = found.intensity(found.entryOfCity(0));
        assertThat(strength.high()).isGreaterThanOrEqualTo(3 * strength.likely());
        assertThat(strength.low()).isLessThanOrEqualTo(strength.likely() / 3);
        assertThat(found.caveats()).extracting(Note::code).contains(Note.Code.AIR_FAR_ONLY_ARRIVAL);
        assertThat(run(world(city(10, 0, 2)), gas(1000, 0.1, 60, WEST)).caveats())
                .extracting(Note::code)
                .doesNotContain(Note.Code.AIR_FAR_ONLY_ARRIVAL);
    }

    @Test
    void a10AshFliesWithTheWindAtHeightAndFallsOut() {
        var event = new AirEvent(
                SOURCE, 3600, new AirEvent.Release.Ash(10, 0.5, 0.05, 1e-6), false, List.of(wind(0, 20, 270)));
        var found = run(world(city(200, 0, 1), city(390, 0, 1), city(700, 0, 1)), event);

        assertThat(found.peak(found.entryOfCity(0)).likely() - 1800).isCloseTo(10_000, within(20.0));
        assertThat(found.entryOfCity(1)).isPositive();
        assertThat(found.entryOfCity(2)).isNegative();
        double sigma = 0.5 * 10_000;
        double expected = 1e6 * 0.05 * Mastin.rateKgPerS(10) / (Math.sqrt(2 * Math.PI) * 20 * sigma * 10_000);
        assertThat(found.intensity(found.entryOfCity(0)).likely()).isCloseTo(expected, withinPercentage(1));
        assertThat(found.assumptions()).extracting(Note::code).contains(Note.Code.ASH_BY_COLUMN_HEIGHT);
    }

    @Test
    void a11CityWithinTheErrorOfTheWindIsExposedOnlyByTheUpperBound() {
        var seat = AROUND.at(40, 90 + 15);
        var found = run(world(Compass.city("aside", seat, 3)), gas(1e6, 0.01, 0, WEST));

        assertThat(found.has(1, Footprint.LIKELY_BELOW_THRESHOLD)).isTrue();
        assertThat(found.intensity(1).low()).isZero();
        assertThat(found.intensity(1).likely()).isLessThan(0.01);
        assertThat(found.intensity(1).high()).isGreaterThan(0.01);
        var outside = run(world(Compass.city("out", AROUND.at(40, 90 + 40), 3)), gas(1e6, 0.01, 0, WEST));
        assertThat(outside.cityEntries()).isEmpty();
    }

    @Test
    void a12WhatWasSeenSetsTheSpeedForCitiesFurtherAlong() {
        var world = world(city(20, 0, 5), city(60, 0, 5));
        var event = gas(1e7, 0.001, 0, WEST);
        var before = run(world, event);
        double seenS = 1.25 * before.first(before.entryOfCity(0)).likely();
        var seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 0, seenS, 60, Double.NaN);
        var after = engine.propagate(world, event, MEAN.seen(List.of(seen)));

        assertThat(after.first(after.entryOfCity(0)).likely()).isCloseTo(seenS, within(0.5));
        assertThat(after.peak(after.entryOfCity(1)).likely())
                .isCloseTo(1.25 * before.peak(before.entryOfCity(1)).likely(), withinPercentage(0.5));
        assertThat(width(after, 1)).isLessThan(width(before, 1) / 2);
        assertThat(after.assumptions()).extracting(Note::code).contains(Note.Code.SIGHTING_SETS_WIND_SPEED);
        var useless = new Sighting(Sighting.Phase.PEAK, -1, Double.NaN, 0, seenS, 60, Double.NaN);
        assertThat(engine.propagate(world, event, MEAN.seen(List.of(useless))).caveats())
                .extracting(Note::code)
                .contains(Note.Code.SIGHTINGS_NOT_USED);
    }

    private static double width(Footprint found, int city) {
        var first = found.first(found.entryOfCity(city));
        return Math.log(first.high() / first.low());
    }

    @Test
    void a13SpreadGoesOnWithoutAJumpWhereTheClassChanges() {
        var winds = new java.util.ArrayList<Wind>();
        for (int i = 0; i < 12; i++) {
            winds.add(new Wind(1800 * i, 4, 270, Stability.values()[(5 * i) % 6]));
        }
        var event = new AirEvent(SOURCE, 60, new AirEvent.Release.Gas(1e9, 0, 1e-9), false, winds);
        var paths = new Paths(event, new Cloud(event, 60), 86_400);
        for (int shift = 0; shift < Paths.SHIFTS; shift++) {
            for (int k = 1; k < paths.endStep[0]; k++) {
                double before = paths.lengthKm(k - 1);
                assertThat(paths.sigmaY(0, k, 0, 1, shift))
                        .isCloseTo(Math.max(paths.sigmaY(0, k - 1, before, 1, shift), 0), withinPercentage(0.01));
                assertThat(paths.sigmaZ(0, k, 0, 1, shift))
                        .isGreaterThanOrEqualTo(paths.sigmaZ(0, k - 1, before, 1, shift) * (1 - 1e-6));
            }
        }
    }

    @Test
    void a14HighSourceReachesTheGroundOnlyFartherOff() {
        var event = new AirEvent(SOURCE, 3600, new AirEvent.Release.Gas(36_000, 100, 0.05), false, List.of(WEST));
        var found = run(world(city(0.2, 0, 0.05), city(4, 0, 0.5)), event);

        assertThat(found.entryOfCity(0)).isNegative();
        int entry = found.entryOfCity(1);
        double y = Spread.RURAL.yM(Stability.D, 4000);
        double z = Spread.RURAL.zM(Stability.D, 4000);
        assertThat(found.intensity(entry).likely())
                .isCloseTo(1e6 * Gaussian.plume(10, 5, y, z, 0, 0, 100), withinPercentage(0.1));
    }

    @Test
    void a15CloudIsNoStrongerThanAnEvenlyFilledMixingLayer() {
        var event = new AirEvent(
                SOURCE,
                3600,
                new AirEvent.Release.Gas(36_000, 0, 1e-6),
                true,
                List.of(new Wind(0, 5, 270, Stability.A)));
        var found = run(world(city(30, 0, 1)), event);

        double y = Spread.URBAN.yM(Stability.A, 30_000);
        assertThat(found.intensity(1).likely())
                .isCloseTo(1e6 * 10 / (Math.sqrt(2 * Math.PI) * 5 * y * 1300), withinPercentage(0.2));
    }

    @Test
    void a16UnknownAreaHasAnAssumedRadiusAndIsNoted() {
        var found = run(world(Compass.city("unknown", AROUND.off(40, 0), Double.NaN)), gas(1e6, 0.001, 0, WEST));

        assertThat(found.first(1).likely()).isLessThan(15_000 / 5.0);
        assertThat(found.assumptions()).extracting(Note::code).contains(Note.Code.TERRITORY_RADIUS_ASSUMED);
    }

    @Test
    void a17CalmAndLongHeldWindsAreWarnedOf() {
        var calm = run(world(), gas(10, 1, 0, wind(0, 0.6, 270)));
        assertThat(calm.caveats()).extracting(Note::code).contains(Note.Code.AIR_CALM);
        var far = run(world(city(400, 0, 60)), gas(1e9, 1e-3, 0, WEST));
        assertThat(far.caveats()).extracting(Note::code).contains(Note.Code.LAST_WIND_HELD);
    }

    @Test
    void a18EruptionWithoutADurationGetsOne() {
        var event = new AirEvent(SOURCE, 0, new AirEvent.Release.Ash(8, 1), false, List.of(wind(0, 15, 300)));
        assertThat(run(world(), event).assumptions())
                .extracting(Note::code)
                .contains(Note.Code.ERUPTION_DURATION_ASSUMED);
    }

    @Test
    void badInputIsRefusedInClearWords() {
        var area = new AreaEvent(
                List.of(new AreaEvent.Patch(new AreaEvent.Shape.Circle(SOURCE, 10), 0, 10, 1)), 10, "rain", "mm/h", 0);
        assertThatThrownBy(() -> engine.propagate(world(), area, MEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("release into the air");
        var nowhere = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 7, 100, 1, Double.NaN);
        assertThatThrownBy(() -> engine.propagate(world(), gas(1, 1, 0, WEST), MEAN.seen(List.of(nowhere))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no city 7");
        assertThatThrownBy(() -> gas(0, 1, 0, WEST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gas(1, 1, -1, WEST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gas(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gas(1, 1, 0, wind(5, 3, 3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wind(0, 0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wind(0, 3, 400)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AirEvent.Release.Ash(10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AirEvent.Release.Ash(10, 1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
