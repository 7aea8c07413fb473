package io.spillover.propagation.inoperability;

import static io.spillover.propagation.inoperability.Town.ANY;
import static io.spillover.propagation.inoperability.Town.DAY_S;
import static io.spillover.propagation.inoperability.Town.blackout;
import static io.spillover.propagation.inoperability.Town.entry;
import static io.spillover.quantity.Sector.FOOD;
import static io.spillover.quantity.Sector.HEALTH;
import static io.spillover.quantity.Sector.INDUSTRY;
import static io.spillover.quantity.Sector.POWER;
import static io.spillover.quantity.Sector.TELECOM;
import static io.spillover.quantity.Sector.WATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.Engines;
import io.spillover.propagation.Entry.Way;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Measures;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.OutageEvent;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Sector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Outages of infrastructure from the simplest to the whole. */
class OutageLadderTests {

    private static final InfrastructureEngine ENGINE = new InfrastructureEngine();

    private static Footprint run(Town town, OutageEvent event) {
        return ENGINE.propagate(town.build(), event, ANY);
    }

    @Test
    void a01OneSectorFailsAtOnceAndComesBackByItsPace() {
        var print = run(new Town().city("A"), blackout(1, 0.01));

        assertThat(print.size()).isEqualTo(3);
        assertThat(print.spot(0)).isEqualTo(Spot.SOURCE);
        int power = entry(print, 0, POWER);
        assertThat(print.predecessor(power)).isZero();
        assertThat(print.first(power)).isEqualTo(Band.exactly(0));
        assertThat(print.intensity(power)).isEqualTo(Band.exactly(1));
        // a hundredth is left two days after the end of the shock
        assertThat(print.end(power).likely()).isCloseTo(3 * DAY_S, withinPercentage(2));
        assertThat(print.end(power).low()).isCloseTo(DAY_S + 2 * DAY_S / 2.5, withinPercentage(2));
        assertThat(print.end(power).high()).isCloseTo(DAY_S + 2 * DAY_S * 2.5, withinPercentage(2));
        assertThat(print.measure()).isEqualTo("loss of service");
        assertThat(print.unit()).isEqualTo("share");
    }

    @Test
    void a02TheCityOfTheSourceIsExposedAtOnceByItsWorstSector() {
        var town = new Town().city("A").supply("A", POWER, "A", WATER, 0.5, 0);
        var print = run(town, blackout(1, 0.05));
        int city = print.entryOfCity(0);

        assertThat(print.has(city, Footprint.SOURCE_INSIDE)).isTrue();
        assertThat(print.first(city)).isEqualTo(Band.exactly(0));
        assertThat(print.intensity(city)).isEqualTo(Band.exactly(1));
        assertThat(print.ratio(city)).isEqualTo(20);
        assertThat(print.relation(city)).isEqualTo(Relation.SEAT);
        assertThat(print.predecessor(city)).isEqualTo(entry(print, 0, POWER));
        assertThat(print.way(city)).isEqualTo(Way.START);
    }

    @Test
    void a03AShortageRunsFromSupplierToCustomerAndNotBack() {
        var town =
                new Town().city("A", "B").supply("A", POWER, "B", WATER, 0.5, 0).supply("B", POWER, "A", WATER, 1, 0);
        var print = run(town, blackout(10, 0.05));
        int water = entry(print, 1, WATER);

        assertThat(print.intensity(water).likely()).isCloseTo(0.5, within(0.001));
        assertThat(print.way(water)).isEqualTo(Way.SUPPLY);
        assertThat(print.via(water)).isZero();
        assertThat(print.predecessor(water)).isEqualTo(entry(print, 0, POWER));
        assertThat(entry(print, 0, WATER)).isEqualTo(-1);
        int city = print.entryOfCity(1);
        assertThat(print.predecessor(city)).isEqualTo(water);
        assertThat(print.via(city)).isZero();
        assertThat(print.has(city, Footprint.SOURCE_INSIDE)).isFalse();
    }

    @Test
    void a04TheLossComesOnByThePaceOfTheSector() {
        var town = new Town().city("A").supply("A", POWER, "A", WATER, 0.5, 0);
        var print = run(town, blackout(10, 0.25));

        // half of its loss after ln 2 / ln 100 of 12 hours
        double half = 12 * 3600 * Math.log(2) / Math.log(100);
        var first = print.first(entry(print, 0, WATER));
        assertThat(first.likely()).isCloseTo(half, withinPercentage(2));
        assertThat(first.low()).isLessThan(first.likely() / 2);
        assertThat(first.high()).isGreaterThan(first.likely() * 2);
    }

    @Test
    void a05StocksDelayTheOnset() {
        var town = new Town().city("A").supply("A", POWER, "A", TELECOM, 0.8, 2);
        var print = run(town, blackout(10, 0.05));
        var first = print.first(entry(print, 0, TELECOM));

        assertThat(first.likely()).isBetween(2 * DAY_S, 2.05 * DAY_S);
        assertThat(first.low()).isBetween(1 * DAY_S, 1.05 * DAY_S);
        assertThat(first.high()).isBetween(4 * DAY_S, 4.2 * DAY_S);
    }

    @Test
    void a06StocksThatOutlastTheOutageHoldTheLossOff() {
        var town = new Town().city("A", "B").supply("A", POWER, "B", HEALTH, 0.8, 30);
        var print = run(town, blackout(1, 0.05));

        assertThat(print.entryOfCity(1)).isEqualTo(-1);
        assertThat(print.misses()).singleElement().satisfies(miss -> {
            assertThat(miss.city()).isEqualTo(1);
            assertThat(miss.reason()).isEqualTo(Miss.Reason.BELOW_THRESHOLD);
            assertThat(miss.limit()).isEqualTo(0.05);
            assertThat(miss.km()).isCloseTo(96.3, within(0.2));
        });
    }

    @Test
    void a07AgainstAPartialOutageStocksLastLonger() {
        var town = new Town().city("A").supply("A", POWER, "A", TELECOM, 0.8, 2);
        var event = new OutageEvent(List.of(new OutageEvent.Shock(0, POWER, 0.5)), 20 * DAY_S, Map.of(), 0.05);

        assertThat(run(town, event).first(entry(run(town, event), 0, TELECOM)).likely())
                .isBetween(4 * DAY_S, 4.1 * DAY_S);
    }

    @Test
    void a08LossesInAChainAreTheProductOfItsDependencies() {
        var town = new Town()
                .city("A", "B")
                .supply("A", POWER, "A", WATER, 0.9, 0)
                .supply("A", WATER, "B", HEALTH, 0.5, 0)
                .supply("B", HEALTH, "B", FOOD, 0.4, 0);
        var print = run(town, blackout(60, 0.05));

        assertThat(print.intensity(entry(print, 0, WATER)).likely()).isCloseTo(0.9, within(1e-3));
        assertThat(print.intensity(entry(print, 1, HEALTH)).likely()).isCloseTo(0.45, within(1e-3));
        int food = entry(print, 1, FOOD);
        assertThat(print.intensity(food).likely()).isCloseTo(0.18, within(1e-3));
        assertThat(print.predecessor(food)).isEqualTo(entry(print, 1, HEALTH));
        assertThat(print.first(food).likely())
                .isGreaterThan(print.first(print.predecessor(food)).likely());
    }

    @Test
    void a09TheWayIsThatOfTheSupplyThatBroughtTheMost() {
        var town = new Town()
                .city("A", "B", "C")
                .supply("A", POWER, "B", POWER, 0.3, 0)
                .supply("A", POWER, "C", POWER, 0.9, 0)
                .supply("B", POWER, "C", WATER, 0.5, 0)
                .supply("C", POWER, "C", WATER, 0.4, 0);
        World world = town.build();
        var print = ENGINE.propagate(world, blackout(5, 0.05), ANY);

        assertThat(world.supplies().key(print.via(entry(print, 2, WATER)))).isEqualTo("S3");
    }

    @Test
    void a10SectorsThatNeedEachOtherMakeItWorse() {
        var town = new Town()
                .city("A")
                .supply("A", POWER, "A", TELECOM, 0.6, 0)
                .supply("A", TELECOM, "A", WATER, 0.5, 0)
                .supply("A", WATER, "A", TELECOM, 0.2, 0);
        var print = run(town, blackout(60, 0.05));

        // q_t = 0.6 + 0.2·q_w, q_w = 0.5·q_t
        assertThat(print.intensity(entry(print, 0, TELECOM)).likely()).isCloseTo(0.6 / 0.9, within(1e-3));
        assertThat(print.intensity(entry(print, 0, WATER)).likely()).isCloseTo(0.3 / 0.9, within(1e-3));
    }

    @Test
    void a11BelowTheLeastLossACityIsNotExposed() {
        var town = new Town()
                .city("A", "B", "C")
                .supply("A", POWER, "B", POWER, 0.04, 0)
                .supply("B", POWER, "C", POWER, 0.5, 0);
        var print = run(town, blackout(5, 0.05));

        // the strong bound of B is 1−0.96^1.5 = 0.0594: exposed, but not likely; C stays below
        assertThat(print.has(print.entryOfCity(1), Footprint.LIKELY_BELOW_THRESHOLD))
                .isTrue();
        assertThat(print.intensity(print.entryOfCity(1)).high()).isCloseTo(1 - Math.pow(0.96, 1.5), within(1e-4));
        assertThat(print.misses()).singleElement().satisfies(miss -> {
            assertThat(miss.city()).isEqualTo(2);
            assertThat(miss.reason()).isEqualTo(Miss.Reason.BELOW_THRESHOLD);
            assertThat(miss.value()).isBetween(0.02, 0.05);
        });
    }

    @Test
    void a12SeveralSuppliersBelowTheLeastLossAddUpAndStandOnTheWay() {
        var town = new Town().city("A", "B");
        for (Sector sector : List.of(WATER, TELECOM, FOOD)) {
            town.supply("A", POWER, "A", sector, 0.02, 0).supply("A", sector, "B", HEALTH, 0.9, 0);
        }
        var event = new OutageEvent(List.of(new OutageEvent.Shock(0, POWER, 1)), 10 * DAY_S, Map.of(), 0.05);
        var print = run(town, event);
        int health = entry(print, 1, HEALTH);

        assertThat(print.intensity(health).likely()).isCloseTo(0.054, within(1e-3));
        int supplier = print.predecessor(health);
        assertThat(print.intensity(supplier).likely()).isCloseTo(0.02, within(1e-3));
        assertThat(print.predecessor(supplier)).isEqualTo(entry(print, 0, POWER));
    }

    @Test
    void a13BeyondTheHorizonItIsAMiss() {
        var town = new Town().city("A", "B").supply("A", POWER, "B", HEALTH, 0.8, 20);
        var print = ENGINE.propagate(town.build(), blackout(60, 0.05), ANY.horizon(5 * DAY_S));

        assertThat(print.entryOfCity(1)).isEqualTo(-1);
        assertThat(print.misses()).singleElement().satisfies(miss -> {
            assertThat(miss.reason()).isEqualTo(Miss.Reason.BEYOND_HORIZON);
            assertThat(miss.value()).isBetween(10 * DAY_S, 10.2 * DAY_S);
            assertThat(miss.limit()).isEqualTo(5 * DAY_S);
        });
    }

    @Test
    void a14ACutSupplyHoldsTheLoss() {
        World world = new Town()
                .city("A", "B", "C")
                .supply("A", POWER, "B", POWER, 0.5, 0)
                .supply("B", POWER, "C", POWER, 0.5, 0)
                .build();
        var cut = Measures.NONE.cutting(world.supplies().indexOf("S0"));
        var print = ENGINE.propagate(world, blackout(5, 0.05), ANY.under(cut));

        assertThat(print.cityEntries()).hasSize(1);
        assertThat(print.misses())
                .extracting(Miss::city, Miss::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Miss.Reason.HELD_BY_MEASURE),
                        org.assertj.core.groups.Tuple.tuple(2, Miss.Reason.HELD_BY_MEASURE));
    }

    @Test
    void a15AStatedRecoveryIsUsedAndNotedAsItIs() {
        var event = new OutageEvent(List.of(new OutageEvent.Shock(0, POWER, 1)), DAY_S, Map.of(POWER, 6.0), 0.01);
        var print = run(new Town().city("A"), event);

        assertThat(print.end(1).likely()).isCloseTo(7 * DAY_S, withinPercentage(2));
        assertThat(print.assumptions())
                .contains(Note.of(Note.Code.RESTORATION_DAYS_BY_SECTOR, Note.Fact.of("power", 6)));
    }

    @Test
    void a16AFirstArrivalSeenInACityMovesItAndWhatLiesBehind() {
        World world = new Town()
                .city("A", "B", "C")
                .supply("A", POWER, "B", WATER, 0.8, 1)
                .supply("B", WATER, "C", HEALTH, 0.8, 1)
                .build();
        var before = ENGINE.propagate(world, blackout(20, 0.05), ANY);
        var seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 1, 3 * DAY_S, 3600, Double.NaN);
        var after = ENGINE.propagate(world, blackout(20, 0.05), ANY.seen(List.of(seen)));

        assertThat(after.first(after.entryOfCity(0))).isEqualTo(before.first(before.entryOfCity(0)));
        var first = after.first(after.entryOfCity(1));
        assertThat(first.low()).isCloseTo(3 * DAY_S - 3600, within(1e-6));
        assertThat(first.likely()).isCloseTo(3 * DAY_S, within(1e-6));
        assertThat(first.high()).isCloseTo(3 * DAY_S + 3600, within(1e-6));
        double shift = 3 * DAY_S - before.first(before.entryOfCity(1)).likely();
        assertThat(after.first(after.entryOfCity(2)).likely())
                .isCloseTo(before.first(before.entryOfCity(2)).likely() + shift, within(1.0));
    }

    @Test
    void a17AWorstLossSeenInACityScalesWhatLiesBehind() {
        World world = new Town()
                .city("A", "B", "C")
                .supply("A", POWER, "B", WATER, 0.8, 0)
                .supply("B", WATER, "C", HEALTH, 0.5, 0)
                .build();
        var seen = new Sighting(Sighting.Phase.PEAK, -1, Double.NaN, 1, 5 * DAY_S, 3600, 0.4);
        var print = ENGINE.propagate(world, blackout(20, 0.05), ANY.seen(List.of(seen)));

        assertThat(print.intensity(print.entryOfCity(1))).isEqualTo(Band.exactly(0.4));
        assertThat(print.peak(print.entryOfCity(1)).likely()).isEqualTo(5 * DAY_S);
        assertThat(print.intensity(print.entryOfCity(2)).likely()).isCloseTo(0.2, within(1e-3));
        assertThat(print.intensity(print.entryOfCity(0))).isEqualTo(Band.exactly(1));
    }

    @Test
    void a18WhatWasSeenWhereNothingIsComputedIsACaveat() {
        World world = new Town().city("A", "B").build();
        var seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 1, 60, 60, Double.NaN);
        var print = ENGINE.propagate(world, blackout(20, 0.05), ANY.seen(List.of(seen)));

        assertThat(print.caveats()).contains(Note.of(Note.Code.SIGHTINGS_NOT_REACHED, Note.Fact.of("cities", 1)));
    }

    @Test
    void a19WhatCannotBeComputedIsRefusedInASentence() {
        World world = new Town()
                .city("A")
                .supply("A", POWER, "A", WATER, 1, 0)
                .supply("A", WATER, "A", POWER, 1, 0)
                .build();

        assertThatThrownBy(() -> ENGINE.propagate(world, blackout(1, 0.05), ANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spectral radius is 1.000");
        var food = new OutageEvent(List.of(new OutageEvent.Shock(0, FOOD, 1)), 1, Map.of(), 0.05);
        assertThat(ENGINE.propagate(world, food, ANY).cityEntries()).hasSize(1);
        var elsewhere = new OutageEvent(List.of(new OutageEvent.Shock(5, FOOD, 1)), 1, Map.of(), 0.05);
        assertThatThrownBy(() -> ENGINE.propagate(world, elsewhere, ANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("city 5");
        var rain = new AreaEvent(
                List.of(new AreaEvent.Patch(new AreaEvent.Shape.OfCity(0, 1), 0, 1, 1)), 1, "rain", "mm", 0);
        assertThatThrownBy(() -> ENGINE.propagate(world, rain, ANY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a20BothEnginesAreFoundByTheirMechanism() {
        assertThat(Engines.find(Mechanism.INFRASTRUCTURE).orElseThrow().version())
                .isEqualTo("inoperability/1");
        assertThat(Engines.find(Mechanism.SUPPLY_CHAIN).orElseThrow().version()).isEqualTo("supply-chain/1");
    }

    @Test
    void b01LostOrdersRunFromCustomerToSupplier() {
        World world = new Town()
                .city("A", "B")
                .supply("B", INDUSTRY, "A", INDUSTRY, 0.4, 0)
                .build();
        var event = new OutageEvent(List.of(new OutageEvent.Shock(0, INDUSTRY, 1)), 30 * DAY_S, Map.of(), 0.05);

        assertThat(ENGINE.propagate(world, event, ANY).cityEntries()).hasSize(1);
        var print = new SupplyChainEngine().propagate(world, event, ANY);
        int supplier = print.entryOfCity(1);
        assertThat(print.intensity(supplier).likely()).isCloseTo(0.4, within(0.002));
        assertThat(print.via(supplier)).isZero();
        assertThat(print.first(supplier).likely()).isGreaterThan(3 * DAY_S);
    }

    @Test
    void b02ABigCustomerTakesMoreOfASmallSuppliersOrdersButNeverAll() {
        World world = new Town()
                .city("A", 9_000_000)
                .city("B", 1_000_000)
                .city("C", 90_000_000)
                .supply("B", INDUSTRY, "A", INDUSTRY, 0.05, 0)
                .supply("C", INDUSTRY, "A", INDUSTRY, 0.4, 0)
                .supply("B", FOOD, "A", FOOD, 0.4, 0)
                .build();
        var event = new OutageEvent(
                List.of(new OutageEvent.Shock(0, INDUSTRY, 1), new OutageEvent.Shock(0, FOOD, 1)),
                300 * DAY_S,
                Map.of(),
                0.03);
        var print = new SupplyChainEngine().propagate(world, event, ANY);

        assertThat(print.intensity(entry(print, 1, INDUSTRY)).likely()).isCloseTo(0.45, within(0.002));
        assertThat(print.intensity(entry(print, 1, FOOD)).likely()).isCloseTo(0.8, within(0.002));
        assertThat(print.intensity(entry(print, 2, INDUSTRY)).likely()).isCloseTo(0.04, within(0.002));
    }

    @Test
    void b03OfBothLossesTheGreaterCounts() {
        World world = new Town()
                .city("A", "B")
                .supply("B", INDUSTRY, "A", INDUSTRY, 0.4, 0)
                .supply("A", INDUSTRY, "B", INDUSTRY, 0.6, 0)
                .build();
        var event = new OutageEvent(List.of(new OutageEvent.Shock(0, INDUSTRY, 1)), 60 * DAY_S, Map.of(), 0.05);
        var print = new SupplyChainEngine().propagate(world, event, ANY);

        assertThat(print.intensity(print.entryOfCity(1)).likely()).isCloseTo(0.6, within(0.002));
    }

    @Test
    void b04WithoutPowerNobodyLosesOrdersOfPower() {
        World world = new Town()
                .city("A", "B")
                .supply("B", POWER, "A", INDUSTRY, 0.4, 0)
                .build();
        var event = new OutageEvent(List.of(new OutageEvent.Shock(0, INDUSTRY, 1)), 30 * DAY_S, Map.of(), 0.05);

        assertThat(new SupplyChainEngine().propagate(world, event, ANY).cityEntries())
                .hasSize(1);
    }

    /**
     * The Northeast blackout of 14 August 2003: 61,800 MW lost, 41,100 MW back by 05:00 the next day, 12.8 hours on, so that a
     * third was still out; Detroit and New York were whole after 29 to 50 hours.
     */
    @Test
    void c01TheBlackoutOf2003ComesBackWithinTheBand() {
        var event = new OutageEvent(List.of(new OutageEvent.Shock(0, POWER, 1)), 60, Map.of(), 1 - 41_100 / 61_800.0);
        var end = run(new Town().city("A"), event).end(1);

        assertThat(end.likely() / 3600).isBetween(9.0, 16.0);
        assertThat(12.8).isBetween(end.low() / 3600, end.high() / 3600);
        var tenth = new OutageEvent(List.of(new OutageEvent.Shock(0, POWER, 1)), 60, Map.of(), 0.05);
        var whole = run(new Town().city("A"), tenth).end(1);
        assertThat(whole.low() / 3600).isLessThan(29);
        assertThat(whole.high() / 3600).isGreaterThan(50);
    }
}
