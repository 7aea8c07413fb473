package io.spillover.propagation.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.FacilityFacts;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Relation;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Season;
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.TriggerRule;
import io.spillover.propagation.TriggerRule.Cause;
import io.spillover.propagation.TriggerRule.Condition;
import io.spillover.propagation.TriggerRule.Effect;
import io.spillover.propagation.TriggerRule.Measure;
import io.spillover.propagation.TriggerRule.Place;
import io.spillover.propagation.World;
import io.spillover.propagation.cascade.Cascade.Secondary;
import io.spillover.propagation.flood.Froehlich;
import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Sector;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cascades with the river engines of this build. */
class RiverCascadeTests {

    private static final double DAY = 86_400;

    /** One river of 300 km: a plant at km 250, dams at 200 and 100, an intake at 50; cities Up, Mid and Low. */
    private static World world(double storageM3) {
        return new Sketch()
                .river("A")
                .reach("A-0", 300, 150, 400, "A-1")
                .reach("A-1", 150, 0, 600, null)
                .city("Up", "Mid", "Low")
                .passage("Up", "A", 260, 250, 240)
                .passage("Mid", "A", 120, 105, 90)
                .passage("Low", "A", 60, 50, 40)
                .facility(new FacilityFacts("plant", "chemical_plant", "Up", "A", 250, 30, 110))
                .facility(new FacilityFacts("hill", "chemical_plant", "Up", null, Double.NaN, 30.2, 110))
                .facility(new FacilityFacts("intake", "intake", "Low", "A", 50, 30, 110))
                .facility(new FacilityFacts("station", "power_plant", "Low", null, Double.NaN, 30, 110))
                .dam("upper", "A", 200, storageM3, 1990, true)
                .dam("lower", "A", 100, storageM3, 2030, true)
                .build();
    }

    private static Origin flood(World world) {
        var event = new RiverEvent(List.of(Source.at(0, 290)), DAY, new Magnitude.Crest(6000));
        return new Origin(
                Mechanism.RIVER_FLOOD,
                "MH0604",
                Set.of(),
                event,
                Conditions.of(Season.FLOOD).year(2020),
                List.of());
    }

    private static TriggerRule rule(String id, Place place, Mechanism by, Condition condition, Effect effect) {
        return new TriggerRule(
                id,
                place,
                Cause.of(by),
                condition,
                new Band(0, 3600, 7200),
                new Band(0.05, 0.2, 0.5),
                "TL0301",
                effect,
                "a test",
                null);
    }

    private static final TriggerRule SPILL = rule(
            "spill",
            Place.facilities("chemical_plant", false),
            Mechanism.RIVER_FLOOD,
            Condition.ratio(1.5),
            new Effect.Spill(1e6, 0, 0.05, DAY));
    private static final TriggerRule BREACH =
            rule("breach", Place.dams(false), Mechanism.RIVER_FLOOD, Condition.ratio(1.5), new Effect.Breach(0.5, 30));
    private static final TriggerRule TAP = rule(
            "tap",
            Place.facilities("intake", false),
            Mechanism.RIVER_POLLUTANT,
            Condition.ratio(1),
            new Effect.Outage(Sector.WATER, 0.5, DAY));

    @Test
    void aFloodTakesAPlantOnTheRiverAndItsSlickAnIntakeBelow() {
        var world = world(1e8);
        var answer = new Cascade(world, List.of(SPILL, TAP), Stage.LIMITS).run(flood(world));
        assertThat(answer.secondaries()).extracting(s -> s.rule().id()).startsWith("spill");
        Secondary spill = answer.secondaries().get(0);
        assertThat(world.facilities().id(spill.place().index())).isEqualTo("plant");
        var event = (RiverEvent) Objects.requireNonNull(spill.event());
        assertThat(event.sources()).containsExactly(Source.at(0, 250));
        var slick = Objects.requireNonNull(spill.footprint());
        Secondary tap = answer.secondaries().get(1);
        assertThat(tap.rule().id()).isEqualTo("tap");
        assertThat(tap.parent()).isEqualTo(1);
        assertThat(tap.starts().city(world)).isEqualTo(world.cityIndex("Low"));
        assertThat(tap.probability().likely()).isCloseTo(0.04, within(1e-12));
        int at = entry(spill, Spot.FACILITY, world.facilities().indexOf("intake"));
        assertThat(tap.startS().likely())
                .isEqualTo(spill.startS().likely() + slick.first(at).likely() + 3600);
    }

    private static int entry(Secondary secondary, Spot spot, int index) {
        var footprint = secondary.footprint();
        for (int e = 0; footprint != null && e < footprint.size(); e++) {
            if (footprint.spot(e) == spot && footprint.index(e) == index) {
                return e;
            }
        }
        throw new AssertionError("Not reached");
    }

    @Test
    void aBreachHasTheCrestOfFroehlichOnTopOfTheRiverAndItsVolume() {
        var world = world(1e8);
        var answer = new Cascade(world, List.of(BREACH), Stage.LIMITS).run(flood(world));
        assertThat(answer.secondaries()).hasSize(1);
        Secondary breach = answer.secondaries().get(0);
        // The lower dam is built in 2030 and does not stand yet.
        assertThat(world.dams().id(breach.place().index())).isEqualTo("upper");
        var event = (RiverEvent) Objects.requireNonNull(breach.event());
        double outflow = Froehlich.peakM3PerS(0.5e8, 30).likely();
        assertThat(((Magnitude.Crest) event.magnitude()).peakDischargeM3PerS()).isCloseTo(outflow + 800, within(1e-6));
        assertThat(event.durationS() * outflow / 2).isCloseTo(0.5e8, within(1.0));
    }

    @Test
    void ADamOfUnknownStorageBreachesWithoutAWave() {
        var world = world(Double.NaN);
        var answer = new Cascade(world, List.of(BREACH), Stage.LIMITS).run(flood(world));
        assertThat(answer.secondaries().get(0).event()).isNull();
        assertThat(answer.caveats()).extracting(n -> n.code()).containsExactly(Code.TRIGGER_STORAGE_UNKNOWN);
    }

    @Test
    void offTheRiverAPlantIsReachedWithItsCityIfTheRuleSaysSo() {
        var world = world(1e8);
        var outage = new Effect.Outage(Sector.POWER, 0.3, DAY);
        var alone = rule(
                "power", Place.facilities("power_plant", false), Mechanism.RIVER_FLOOD, Condition.ratio(1), outage);
        var together =
                rule("power", Place.facilities("power_plant", true), Mechanism.RIVER_FLOOD, Condition.ratio(1), outage);
        assertThat(new Cascade(world, List.of(alone), Stage.LIMITS)
                        .run(flood(world))
                        .secondaries())
                .isEmpty();
        var answer = new Cascade(world, List.of(together), Stage.LIMITS).run(flood(world));
        assertThat(answer.secondaries()).hasSize(1);
        assertThat(answer.assumptions()).extracting(n -> n.code()).contains(Code.TRIGGER_REACHED_WITH_CITY);
        var primary = Objects.requireNonNull(answer.primary());
        int low = primary.entryOfCity(world.cityIndex("Low"));
        assertThat(answer.secondaries().get(0).startS().likely())
                .isEqualTo(primary.first(low).likely() + 3600);
    }

    @Test
    void howCloseTheRiverPassesTheSeatIsPartOfTheCondition() {
        var world = new Sketch()
                .river("A")
                .reach("A-0", 300, 0, 400, null)
                .city("Seat", "Land")
                .passage("Seat", "A", 1, 220, 200, 180, Relation.SEAT)
                .passage("Land", "A", 1, 120, 100, 80, Relation.TERRITORY)
                .build();
        var seat = rule(
                "sick",
                Place.cities(),
                Mechanism.RIVER_FLOOD,
                new Condition(Measure.RATIO, 1, Relation.SEAT),
                new Effect.Outbreak(20, Stage.DISEASE));
        var answer = new Cascade(world, List.of(seat), Stage.LIMITS).run(flood(world));
        assertThat(answer.secondaries()).hasSize(1);
        assertThat(answer.secondaries().get(0).starts()).isEqualTo(new Site(Spot.CITY, world.cityIndex("Seat")));
    }

    @Test
    void shakingReachesDamsAndPlantsWithTheirCity() {
        var world = world(1e8);
        var stage = new Stage(world)
                .rule(rule(
                        "breach",
                        Place.dams(true),
                        Mechanism.FOOTPRINT,
                        Condition.intensity(1),
                        new Effect.Breach(0.5, 30)))
                .rule(rule(
                        "spill",
                        Place.facilities("chemical_plant", true),
                        Mechanism.FOOTPRINT,
                        Condition.intensity(1),
                        new Effect.Spill(1000, 0, 0.05, DAY)));
        var inUp = stage.run(world.cityIndex("Up"));
        assertThat(inUp.secondaries()).extracting(s -> s.rule().id()).containsExactly("spill");
        var inMid = stage.run(world.cityIndex("Mid"));
        assertThat(inMid.secondaries()).isEmpty();
        assertThat(Reached.by(Objects.requireNonNull(inMid.primary()), Mechanism.FOOTPRINT, world, 2035))
                .extracting(Reached::site)
                .contains(new Site(Spot.DAM, world.dams().indexOf("lower")));
    }
}
