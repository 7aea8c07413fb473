package io.spillover.propagation.cascade;

import static io.spillover.quantity.Mechanism.EPIDEMIC;
import static io.spillover.quantity.Mechanism.FOOTPRINT;
import static io.spillover.quantity.Mechanism.INFRASTRUCTURE;
import static io.spillover.quantity.Sector.HEALTH;
import static io.spillover.quantity.Sector.POWER;
import static io.spillover.quantity.Sector.WATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.FacilityFacts;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Supplies;
import io.spillover.propagation.TriggerRule;
import io.spillover.propagation.TriggerRule.Cause;
import io.spillover.propagation.TriggerRule.Condition;
import io.spillover.propagation.TriggerRule.Effect;
import io.spillover.propagation.TriggerRule.Place;
import io.spillover.propagation.cascade.Cascade.Secondary;
import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cascades from the simplest up, on engines that go where they are told. */
class CascadeLadderTests {

    @Test
    void c01OneRuleStartsOneSecondaryHazard() {
        var answer = new Stage(2).outage("power", 1, FOOTPRINT, POWER, 0.4).run(0, 1);
        assertThat(answer.secondaries()).hasSize(1);
        Secondary only = answer.secondaries().get(0);
        assertThat(only.parent()).isZero();
        assertThat(only.starts()).isEqualTo(new Site(Spot.SECTOR, Supplies.nodeOf(1, POWER)));
        assertThat(only.startS()).isEqualTo(new Band(5 + 50, 10 + 100, 20 + 200));
        assertThat(only.probability().likely()).isEqualTo(0.4);
        assertThat(only.drawn()).isNull();
        assertThat(answer.assumptions()).extracting(n -> n.code()).contains(Code.TRIGGER_RULES_ASSUMED);
    }

    @Test
    void c02AConditionThatIsNotMetStartsNothing() {
        var stage = new Stage(1).outage("power", 0, FOOTPRINT, POWER, 0.4).strength(0.49);
        assertThat(stage.run(0).secondaries()).isEmpty();
        assertThat(stage.strength(0.5).run(0).secondaries()).hasSize(1);
    }

    @Test
    void c03ARuleOfAnotherTypeOrAnotherPlaceStartsNothing() {
        var effect = new Effect.Outage(POWER, 1, 60);
        var typed = new Cause(FOOTPRINT, "MH0309", null);
        var stage = new Stage(2)
                .outage("elsewhere", 1, FOOTPRINT, POWER, 0.4)
                .rule(everywhere("typhoon", typed, effect))
                .rule(new TriggerRule(
                        "region",
                        new Place(Spot.CITY, null, null, "D", true),
                        Cause.of(FOOTPRINT),
                        Condition.intensity(0),
                        Band.exactly(0),
                        Band.exactly(1),
                        "TL0209",
                        effect,
                        "a test",
                        null));
        assertThat(stage.run(0).secondaries()).isEmpty();
    }

    @Test
    void c04AChainOfThreeMultipliesAndAddsUp() {
        var answer = chain().run(0);
        assertThat(answer.secondaries()).extracting(Secondary::depth).containsExactly(1, 2, 3);
        assertThat(answer.secondaries()).extracting(Secondary::parent).containsExactly(0, 1, 2);
        assertThat(answer.secondaries()).extracting(s -> s.rule().id()).containsExactly("power", "sick", "beds");
        Secondary last = answer.secondaries().get(2);
        assertThat(last.probability().likely()).isCloseTo(0.5 * 0.4 * 0.3, within(1e-12));
        assertThat(last.probability().low()).isCloseTo(0.25 * 0.2 * 0.15, within(1e-12));
        assertThat(last.startS())
                .isEqualTo(new Band(
                        50 + 500 + 50 + 1000 + 50, 100 + 1000 + 100 + 2000 + 100, 200 + 2000 + 200 + 4000 + 200));
    }

    /** Shaking cuts power in 0, which fails in 1 too; people fall ill there and carry it to 2, where hospitals fill. */
    private static Stage chain() {
        return new Stage(3)
                .outage("power", 0, FOOTPRINT, POWER, 0.5)
                .route(INFRASTRUCTURE, 0, 1, 1000)
                .outbreak("sick", 1, POWER, 0.4)
                .route(EPIDEMIC, 1, 2, 2000)
                .outage("beds", 2, EPIDEMIC, HEALTH, 0.3);
    }

    @Test
    void c05TheDepthLimitEndsAChain() {
        assertThat(chain().run(Stage.LIMITS.depth(2), 0).secondaries()).hasSize(2);
        assertThat(chain().run(Stage.LIMITS.depth(1), 0).secondaries()).hasSize(1);
    }

    @Test
    void c06TheFloorEndsAChain() {
        assertThat(chain().run(Stage.LIMITS.floor(0.1), 0).secondaries()).hasSize(2);
        assertThat(chain().run(Stage.LIMITS.floor(0.06), 0).secondaries()).hasSize(3);
        assertThat(chain().run(Stage.LIMITS.floor(0.51), 0).secondaries()).isEmpty();
    }

    @Test
    void c07TheHorizonEndsAChain() {
        assertThat(chain().run(Stage.LIMITS.horizon(1200), 0).secondaries()).hasSize(2);
        assertThat(chain().run(Stage.LIMITS.horizon(1199), 0).secondaries()).hasSize(1);
    }

    @Test
    void c08TheMostAreThoseThatStartFirst() {
        var answer = chain().run(Stage.LIMITS.most(2), 0);
        assertThat(answer.secondaries()).extracting(s -> s.rule().id()).containsExactly("power", "sick");
        assertThat(answer.caveats()).extracting(n -> n.code()).containsExactly(Code.TRIGGER_MOST_REACHED);
    }

    @Test
    void c09ACircleStopsByItselfAndIsNoChain() {
        var answer = new Stage(1)
                .outage("start", 0, FOOTPRINT, POWER, 0.5)
                .outbreak("sick", 0, POWER, 1)
                .outage("again", 0, EPIDEMIC, POWER, 1)
                .run(0);
        assertThat(answer.secondaries()).extracting(s -> s.rule().id()).containsExactly("start", "sick");
        assertThat(answer.secondaries()).extracting(Secondary::chains).containsOnly(1);
        assertThat(answer.secondaries()).extracting(Secondary::drawn).containsOnlyNulls();
    }

    @Test
    void c10NoChainComesBackToThePrimaryHazard() {
        var stage = new Stage(1).outage("back", 0, FOOTPRINT, POWER, 1);
        var area = Stage.area(0);
        var power = new Origin(
                INFRASTRUCTURE,
                null,
                Set.of(),
                new io.spillover.propagation.OutageEvent(
                        List.of(new io.spillover.propagation.OutageEvent.Shock(0, POWER, 1)),
                        60,
                        java.util.Map.of(),
                        0.1),
                area.conditions(),
                List.of());
        stage.outbreak("sick", 0, POWER, 1).outage("again", 0, EPIDEMIC, POWER, 1);
        var answer = new Cascade(stage.world, stage.rules, Stage.LIMITS, stage.engines()).run(power);
        assertThat(answer.secondaries()).extracting(s -> s.rule().id()).containsExactly("sick");
    }

    @Test
    void c11TwoChainsToOnePlaceAreCountedAndTheLikeliestExplains() {
        var answer = new Stage(1)
                .outage("rare", 0, FOOTPRINT, POWER, 0.2)
                .outage("often", 0, FOOTPRINT, POWER, 0.5)
                .run(0);
        assertThat(answer.secondaries()).hasSize(1);
        Secondary only = answer.secondaries().get(0);
        assertThat(only.rule().id()).isEqualTo("often");
        assertThat(only.chains()).isEqualTo(2);
        assertThat(only.probability().likely()).isCloseTo(1 - 0.8 * 0.5, within(0.02));
        var drawn = Objects.requireNonNull(only.drawn());
        assertThat(drawn.low()).isLessThan(0.6).isGreaterThan(0.58);
        assertThat(drawn.high()).isGreaterThan(0.6).isLessThan(0.62);
    }

    @Test
    void c12ChainsWithOneAncestorAreNotTakenAsIndependent() {
        // Power fails at 0.3; two ways from it, each 0.5, cut water: 0.3·(1 − 0.5²) = 0.225. As if independent: 0.2775.
        var answer = new Stage(3)
                .outage("power", 0, FOOTPRINT, POWER, 0.3)
                .route(INFRASTRUCTURE, 0, 1, 60)
                .outbreak("sick-0", 0, POWER, 0.5)
                .outbreak("sick-1", 1, POWER, 0.5)
                .route(EPIDEMIC, 0, 2, 60)
                .route(EPIDEMIC, 1, 2, 60)
                .rule(certain("water", 2))
                .run(0);
        Secondary water = answer.secondaries().stream()
                .filter(s -> s.rule().id().equals("water"))
                .findFirst()
                .orElseThrow();
        assertThat(water.chains()).isEqualTo(2);
        assertThat(water.probability().likely()).isCloseTo(0.225, within(0.015));
        assertThat(water.probability().low()).isCloseTo(0.15 * (1 - 0.75 * 0.75), within(0.015));
    }

    private static TriggerRule certain(String id, int city) {
        return new TriggerRule(
                id,
                Place.one(Spot.CITY, "C" + city),
                Cause.of(EPIDEMIC),
                Condition.intensity(0),
                Band.exactly(0),
                Band.exactly(1),
                "TL0210",
                new Effect.Outage(WATER, 1, 60),
                "a test",
                null);
    }

    @Test
    void c13AtOnePlaceARuleIsDrawnOnceWhoeverArrives() {
        // Both outbreaks are certain and both reach city 2; the rule there fires in 30 % of the courses, not in 51 %.
        var answer = new Stage(3)
                .outage("power-0", 0, FOOTPRINT, POWER, 1)
                .outage("power-1", 1, FOOTPRINT, POWER, 1)
                .outbreak("sick-0", 0, POWER, 1)
                .outbreak("sick-1", 1, POWER, 1)
                .route(EPIDEMIC, 0, 2, 60)
                .route(EPIDEMIC, 1, 2, 70)
                .outage("beds", 2, EPIDEMIC, HEALTH, 0.3)
                .run(0, 1);
        Secondary beds = answer.secondaries().get(answer.secondaries().size() - 1);
        assertThat(beds.chains()).isEqualTo(2);
        assertThat(beds.probability().likely()).isCloseTo(0.3, within(0.015));
    }

    @Test
    void c14ALikelierChainFoundLaterCarriesOnWhatTheFirstCouldNot() {
        // The sooner chain has 0.02, below the floor one step on; the later one has 0.9.
        var answer = new Stage(2)
                .outage("soon", 0, FOOTPRINT, POWER, 0.02)
                .outage("late", 1, FOOTPRINT, WATER, 0.95)
                .outbreak("sick", 1, WATER, 0.95)
                .route(EPIDEMIC, 1, 0, 500)
                .outage("also", 0, EPIDEMIC, POWER, 1)
                .outbreak("then", 0, POWER, 0.5)
                .run(Limits.DEFAULT.floor(0.015), 0, 1);
        assertThat(answer.secondaries()).extracting(s -> s.rule().id()).contains("also", "then");
        assertThat(answer.secondaries()).extracting(s -> s.rule().id()).doesNotContain("soon");
    }

    @Test
    void c15WithoutAnEngineItIsToldWithoutAFootprint() {
        var stage = chain();
        var answer = new Cascade(
                        stage.world,
                        stage.rules,
                        Stage.LIMITS,
                        m -> m == FOOTPRINT ? stage.engines().apply(m) : Optional.empty())
                .run(Stage.area(0));
        assertThat(answer.secondaries()).hasSize(1);
        assertThat(answer.secondaries().get(0).footprint()).isNull();
        assertThat(answer.secondaries().get(0).event()).isNotNull();
        assertThat(answer.caveats()).extracting(n -> n.code()).containsExactly(Code.TRIGGER_WITHOUT_ENGINE);
    }

    @Test
    void c16WithoutAWindThereIsNoPlumeAndWithOneItIsThatOfTheMoment() {
        var world = new Sketch()
                .city("C0")
                .facility(new FacilityFacts("plant", "chemical_plant", "C0", null, Double.NaN, 31, 111))
                .build();
        var stage = new Stage(world)
                .rule(new TriggerRule(
                        "gas",
                        Place.facilities("chemical_plant", true),
                        Cause.of(FOOTPRINT),
                        Condition.intensity(0),
                        Band.exactly(3600),
                        Band.exactly(0.1),
                        "CH0300",
                        new Effect.Gas(1000, 5, 10, 600),
                        "a test",
                        null));
        var calm = stage.run(0);
        assertThat(calm.secondaries().get(0).event()).isNull();
        assertThat(calm.caveats()).extracting(n -> n.code()).containsExactly(Code.TRIGGER_WIND_UNKNOWN);
        assertThat(calm.assumptions()).extracting(n -> n.code()).contains(Code.TRIGGER_REACHED_WITH_CITY);

        var area = Stage.area(0);
        var winds = List.of(wind(0, 90), wind(3000, 180), wind(5400, 270));
        var origin = new Origin(area.mechanism(), area.hazardType(), area.at(), area.event(), area.conditions(), winds);
        var windy = new Cascade(world, stage.rules, Stage.LIMITS, stage.engines()).run(origin);
        var event = (AirEvent) Objects.requireNonNull(windy.secondaries().get(0).event());
        assertThat(event.place().lat()).isEqualTo(31);
        assertThat(event.winds()).containsExactly(wind(0, 180), wind(1800, 270));
    }

    private static AirEvent.Wind wind(double fromS, double degrees) {
        return new AirEvent.Wind(fromS, 3, degrees, AirEvent.Stability.D);
    }

    @Test
    void c17WhatFailsBySupplyAlreadyIsNotStartedAgain() {
        var stage = new Stage(1).outage("power", 0, FOOTPRINT, POWER, 1);
        stage.rule(everywhere("self", new Cause(INFRASTRUCTURE, null, POWER), new Effect.Outage(POWER, 1, 60)));
        stage.rule(everywhere("water", new Cause(INFRASTRUCTURE, null, POWER), new Effect.Outage(WATER, 1, 60)));
        assertThat(stage.run(0).secondaries()).extracting(s -> s.rule().id()).containsExactly("power", "water");
    }

    private static TriggerRule everywhere(String id, Cause cause, Effect effect) {
        return new TriggerRule(
                id,
                Place.cities(),
                cause,
                Condition.intensity(0),
                Band.exactly(0),
                Band.exactly(1),
                "TL0209",
                effect,
                "a test",
                null);
    }

    @Test
    void c18TheSameCascadeIsTheSameAgain() {
        var one = chain().run(0);
        var two = chain().run(0);
        assertThat(two.secondaries())
                .usingRecursiveComparison()
                .ignoringFields("footprint")
                .isEqualTo(one.secondaries());
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> Limits.DEFAULT.depth(0)).hasMessageContaining("depth 0");
        assertThatThrownBy(() -> Limits.DEFAULT.floor(1.1)).hasMessageContaining("floor 1.1");
        assertThatThrownBy(() -> new Place(Spot.REACH, null, null, "", true)).hasMessageContaining("REACH");
        assertThatThrownBy(() -> new Effect.Breach(0, 10)).hasMessageContaining("share 0");
        assertThatThrownBy(() -> Condition.ratio(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> rule(Band.exactly(-1), Band.exactly(0.5))).hasMessageContaining("delay");
        assertThatThrownBy(() -> rule(Band.exactly(0), new Band(0.5, 0.9, 1.2))).hasMessageContaining("probability");
    }

    private static TriggerRule rule(Band delay, Band probability) {
        return new TriggerRule(
                "bad",
                Place.cities(),
                Cause.of(Mechanism.FOOTPRINT),
                Condition.ratio(0),
                delay,
                probability,
                "TL0209",
                new Effect.Outage(POWER, 1, 60),
                "a test",
                null);
    }
}
