package io.spillover.propagation.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.Engines;
import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Measures;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.OutbreakEvent;
import io.spillover.propagation.OutbreakEvent.Disease;
import io.spillover.propagation.OutbreakEvent.Method;
import io.spillover.propagation.OutbreakEvent.Seed;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** From one way between two cities to measures, sightings and models; λ = 0.1 a day unless said. */
class OutbreakLadderTests {

    private static final double DAY = 86_400;
    private static final double LAMBDA = 0.1;

    private final OutbreakEngine engine = new OutbreakEngine();

    private static double likelyDays(Footprint footprint, int city) {
        return footprint.first(footprint.entryOfCity(city)).likely() / DAY;
    }

    private static Note note(Footprint footprint, Note.Code code) {
        return Stream.concat(footprint.assumptions().stream(), footprint.caveats().stream())
                .filter(n -> n.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no note " + code));
    }

    private static List<Note.Code> codes(Footprint footprint) {
        return Stream.concat(footprint.assumptions().stream(), footprint.caveats().stream())
                .map(Note::code)
                .toList();
    }

    private static Miss miss(Footprint footprint, int city) {
        return footprint.misses().stream()
                .filter(m -> m.city() == city)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no miss of " + city));
    }

    private static World line() {
        return new Region()
                .row(1_000_000, "A", "B", "C", "D")
                .link("AB", "A", "B", 1000)
                .link("BC", "B", "C", 1000)
                .link("CD", "C", "D", 1000)
                .build();
    }

    @Test
    void the01WayBetweenTwoCitiesTakesTheCalibratedDistanceOverGrowth() {
        var footprint = engine.propagate(line(), Region.outbreak(0), Region.days(60));

        double days = (Math.log(LAMBDA / 0.001) - 0.5772156649) / LAMBDA;
        assertThat(likelyDays(footprint, 1)).isCloseTo(days, Percentage.withPercentage(1e-6));
        assertThat(footprint.measure()).isEqualTo("people infectious at the peak");
        assertThat(footprint.unit()).isEqualTo("people");
    }

    @Test
    void the02SourceIsTheFirstEntryAndItsCityIsReachedAtOnce() {
        var footprint = engine.propagate(line(), Region.outbreak(0), Region.days(60));

        assertThat(footprint.spot(0)).isEqualTo(Spot.SOURCE);
        assertThat(footprint.way(0)).isEqualTo(Entry.Way.START);
        int home = footprint.entryOfCity(0);
        assertThat(footprint.predecessor(home)).isZero();
        assertThat(footprint.first(home).high()).isZero();
        assertThat(footprint.has(home, Footprint.SOURCE_INSIDE)).isTrue();
    }

    @Test
    void the03PathIsToldByPredecessorsAndLinks() {
        var footprint = engine.propagate(line(), Region.outbreak(0), Region.days(400));

        int c = footprint.entryOfCity(2);
        assertThat(footprint.way(c)).isEqualTo(Entry.Way.LINK);
        assertThat(footprint.via(c)).isEqualTo(line().links().indexOf("BC"));
        assertThat(footprint.predecessor(c)).isEqualTo(footprint.entryOfCity(1));
        assertThat(likelyDays(footprint, 2)).isCloseTo(2 * likelyDays(footprint, 1), within(1e-6));
        assertThat(footprint.cityEntries()).hasSize(4);
    }

    @Test
    void the04MoreInfectiousPeopleArriveEarlierByTheLogarithm() {
        var ten = new OutbreakEvent(List.of(new Seed(0, 10)), Region.FLU, Method.EFFECTIVE_DISTANCE, 0);
        var one = engine.propagate(line(), Region.outbreak(0), Region.days(60));

        double gained = likelyDays(one, 1) - likelyDays(engine.propagate(line(), ten, Region.days(60)), 1);
        assertThat(gained).isCloseTo(Math.log(10) / LAMBDA, within(1e-6));
        var twice =
                new OutbreakEvent(List.of(new Seed(0, 4), new Seed(0, 6)), Region.FLU, Method.EFFECTIVE_DISTANCE, 0);
        assertThat(likelyDays(engine.propagate(line(), twice, Region.days(60)), 1))
                .isCloseTo(likelyDays(engine.propagate(line(), ten, Region.days(60)), 1), within(1e-9));
    }

    @Test
    void the05LaterCityIsBeyondTheHorizonWithItsEarliestTime() {
        var footprint = engine.propagate(line(), Region.outbreak(0), Region.days(30));

        assertThat(footprint.entryOfCity(1)).isNotNegative();
        assertThat(footprint.entryOfCity(2)).isNegative();
        var miss = miss(footprint, 2);
        assertThat(miss.reason()).isEqualTo(Miss.Reason.BEYOND_HORIZON);
        assertThat(miss.value()).isGreaterThan(30 * DAY);
        assertThat(miss.limit()).isEqualTo(30 * DAY);
        assertThat(miss.km()).isCloseTo(222.4, within(0.5));
    }

    @Test
    void the06ClosedLinkHoldsTheCityBehindIt() {
        var closed = Measures.NONE.closing(line().links().indexOf("AB"));
        var footprint =
                engine.propagate(line(), Region.outbreak(0), Region.days(60).under(closed));

        assertThat(footprint.cityEntries()).hasSize(1);
        assertThat(miss(footprint, 1).reason()).isEqualTo(Miss.Reason.HELD_BY_MEASURE);
        assertThat(miss(footprint, 1).value()).isLessThan(60 * DAY);
    }

    @Test
    void the07HalfOfTheTravelDelaysByTheDoublingTime() {
        var usual = engine.propagate(line(), Region.outbreak(0), Region.days(90));
        var half =
                engine.propagate(line(), Region.outbreak(0), Region.days(90).under(Measures.NONE.travelling(0, 0.5)));

        assertThat(likelyDays(half, 1) - likelyDays(usual, 1)).isCloseTo(Math.log(2) / LAMBDA, within(1e-6));
        var none = engine.propagate(line(), Region.outbreak(0), Region.days(90).under(Measures.NONE.travelling(1, 0)));
        assertThat(none.entryOfCity(1)).isNegative();
        assertThat(miss(none, 1).reason()).isEqualTo(Miss.Reason.HELD_BY_MEASURE);
    }

    @Test
    void the08SightedCityStandsWithItsTimeAndOthersFollowFromIt() {
        var seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 1, 20 * DAY, 2 * DAY, Double.NaN);
        var other = new Sighting(Sighting.Phase.PEAK, -1, Double.NaN, 2, 20 * DAY, 2 * DAY, Double.NaN);
        var footprint =
                engine.propagate(line(), Region.outbreak(0), Region.days(400).seen(List.of(seen, other)));

        int b = footprint.entryOfCity(1);
        assertThat(footprint.first(b).low()).isCloseTo(18 * DAY, within(1e-3));
        assertThat(footprint.first(b).likely()).isCloseTo(20 * DAY, within(1e-3));
        assertThat(footprint.first(b).high()).isCloseTo(22 * DAY, within(1e-3));
        assertThat(footprint.predecessor(b)).isEqualTo(footprint.entryOfCity(0));
        assertThat(footprint.via(b)).isEqualTo(line().links().indexOf("AB"));
        var plain = engine.propagate(line(), Region.outbreak(0), Region.days(400));
        assertThat(likelyDays(footprint, 2) - likelyDays(footprint, 1))
                .isCloseTo(likelyDays(plain, 2) - likelyDays(plain, 1), within(1e-6));
        assertThat(note(footprint, Note.Code.SIGHTINGS_ANCHOR).facts()).contains(Note.Fact.of("cities", 1));
        assertThat(codes(footprint)).contains(Note.Code.SIGHTINGS_LEFT_OUT);
    }

    @Test
    void the09CitySeenThatNoWayLeadsToComesByNoListedLink() {
        var world = new Region()
                .row(1_000_000, "A", "B", "X", "Y")
                .link("AB", "A", "B", 1000)
                .link("XY", "X", "Y", 1000)
                .build();
        var seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 2, 20 * DAY, 0, Double.NaN);
        var footprint =
                engine.propagate(world, Region.outbreak(0), Region.days(400).seen(List.of(seen)));

        int x = footprint.entryOfCity(2);
        assertThat(footprint.via(x)).isEqualTo(-1);
        assertThat(footprint.predecessor(x)).isEqualTo(footprint.entryOfCity(0));
        assertThat(footprint.entryOfCity(3)).isNotNegative();
    }

    @Test
    void the10MissingNumbersComeFromTheRadiationModelAndAreCounted() {
        var world = new Region()
                .city("A", 20, 110, 3_000_000)
                .city("B", 21, 110, 1_000_000)
                .city("C", 23, 110, 2_000_000)
                .link("AB", "A", "B", Double.NaN)
                .build();
        var footprint = engine.propagate(world, Region.outbreak(0), Region.days(400));

        double p = 3.0 * 1 / (3 * 4) / 0.5;
        double days = (Math.log(LAMBDA / (TravelNet.SHARE_PER_DAY * p)) - 0.5772156649) / LAMBDA;
        assertThat(likelyDays(footprint, 1)).isCloseTo(days, Percentage.withPercentage(1e-6));
        assertThat(footprint.via(footprint.entryOfCity(1))).isZero();
        int c = footprint.entryOfCity(2);
        assertThat(footprint.way(c)).isEqualTo(Entry.Way.LINK);
        assertThat(footprint.via(c)).isEqualTo(-1);
        assertThat(note(footprint, Note.Code.FLOWS_BY_RADIATION_MODEL).facts())
                .contains(Note.Fact.of("cities", 3), Note.Fact.of("links", 1));
        assertThat(codes(footprint)).contains(Note.Code.TRAVEL_SHARE_ASSUMED, Note.Code.FLOWS_WITHIN_FACTOR);
        assertThat(codes(engine.propagate(line(), Region.outbreak(0), Region.days(60))))
                .doesNotContain(Note.Code.FLOWS_BY_RADIATION_MODEL);
    }

    @Test
    void the11ClosingEveryWayOutAlsoEndsJourneysWithoutALink() {
        var world = new Region()
                .row(1_000_000, "A", "B", "C")
                .link("AB", "A", "B", Double.NaN)
                .link("BC", "B", "C", Double.NaN)
                .build();
        var open = engine.propagate(world, Region.outbreak(0), Region.days(400));
        var closed =
                engine.propagate(world, Region.outbreak(0), Region.days(400).under(Measures.NONE.closing(0)));

        assertThat(open.predecessor(open.entryOfCity(2))).isEqualTo(open.entryOfCity(0));
        assertThat(closed.cityEntries()).hasSize(1);
        assertThat(closed.misses()).allMatch(m -> m.reason() == Miss.Reason.HELD_BY_MEASURE);
    }

    @Test
    void the12LinkOfALaterYearIsNotTravelled() {
        var world = new Region()
                .row(1_000_000, "A", "B", "C")
                .link("AB", "A", "B", 1000)
                .link("AC", "A", "C", 1000, 2015)
                .build();
        assertThat(engine.propagate(world, Region.outbreak(0), Region.days(60).year(2010))
                        .entryOfCity(2))
                .isNegative();
        assertThat(engine.propagate(world, Region.outbreak(0), Region.days(60).year(2015))
                        .entryOfCity(2))
                .isNotNegative();
        assertThat(engine.propagate(world, Region.outbreak(0), Region.days(60)).entryOfCity(2))
                .isNotNegative();
    }

    @Test
    void the13ParallelLinksAddAndTheBusierOneIsNamed() {
        var world = new Region()
                .row(1_000_000, "A", "B")
                .link("slow", "A", "B", 300)
                .link("fast", "B", "A", 700)
                .build();
        var footprint = engine.propagate(world, Region.outbreak(0), Region.days(60));

        double days = (Math.log(LAMBDA / 0.001) - 0.5772156649) / LAMBDA;
        assertThat(likelyDays(footprint, 1)).isCloseTo(days, Percentage.withPercentage(1e-6));
        assertThat(footprint.via(footprint.entryOfCity(1)))
                .isEqualTo(world.links().indexOf("fast"));
    }

    @Test
    void the14InfectionThatDoesNotGrowReachesNobodyAndSaysWhatToExpect() {
        var disease = new Disease(0.1, 0.2, Double.POSITIVE_INFINITY);
        var event = new OutbreakEvent(List.of(new Seed(0, 100)), disease, Method.EFFECTIVE_DISTANCE, 0);
        var footprint = engine.propagate(line(), event, Region.days(60));

        assertThat(footprint.cityEntries()).hasSize(1);
        var miss = miss(footprint, 1);
        assertThat(miss.reason()).isEqualTo(Miss.Reason.BELOW_THRESHOLD);
        assertThat(miss.value()).isCloseTo(100 * 0.001 * -Math.expm1(-6) / 0.1, within(1e-9));
        assertThat(miss.limit()).isEqualTo(1);
        assertThat(note(footprint, Note.Code.NO_GROWTH).facts()).contains(Note.Fact.of("R0", 0.5));
        var seir = new OutbreakEvent(List.of(new Seed(0, 100)), disease, Method.SEIR, 0);
        assertThat(engine.propagate(line(), seir, Region.days(60)).cityEntries())
                .hasSize(1);
    }

    @Test
    void the15TravelThatIsNotSlowIsWarnedOf() {
        var busy = new Region()
                .row(1_000_000, "A", "B")
                .link("AB", "A", "B", 50_000)
                .build();

        assertThat(codes(engine.propagate(busy, Region.outbreak(0), Region.days(60))))
                .contains(Note.Code.TRAVEL_NOT_SLOW, Note.Code.ARRIVALS_LITTLE_SKILL);
        assertThat(codes(engine.propagate(line(), Region.outbreak(0), Region.days(60))))
                .doesNotContain(Note.Code.TRAVEL_NOT_SLOW)
                .contains(Note.Code.ARRIVALS_LITTLE_SKILL);
    }

    @Test
    void the16UnknownPopulationIsReplacedAndSaid() {
        var world = new Region()
                .row(1_000_000, "A", "B")
                .city("N", 23, 110, 0)
                .link("AN", "A", "N", 1000)
                .build();
        assertThat(note(engine.propagate(world, Region.outbreak(0), Region.days(60)), Note.Code.POPULATION_ASSUMED)
                        .facts())
                .contains(Note.Fact.of("cities", 1));
    }

    @Test
    void the17MetapopulationFollowsTheSameOrderAndHasAPeak() {
        var seir = new OutbreakEvent(List.of(new Seed(0, 1)), Region.FLU, Method.SEIR, 0);
        var footprint = engine.propagate(line(), seir, Region.days(200));

        assertThat(footprint.cityEntries()).hasSizeGreaterThan(2);
        int b = footprint.entryOfCity(1);
        assertThat(footprint.predecessor(b)).isEqualTo(footprint.entryOfCity(0));
        assertThat(footprint.via(b)).isZero();
        var growth = Growth.of(Region.FLU);
        assertThat(footprint.intensity(footprint.entryOfCity(0)).likely())
                .isCloseTo(LocalCourse.of(growth).peakShare() * 1e6, Percentage.withPercentage(1));
        assertThat(footprint.peak(b).likely()).isGreaterThan(footprint.first(b).likely());
        assertThat(codes(footprint)).contains(Note.Code.COURSE_WITHOUT_CHANCE, Note.Code.COURSE_TIME_STEP);
        var closed = engine.propagate(line(), seir, Region.days(200).under(Measures.NONE.closing(0)));
        assertThat(closed.cityEntries()).hasSize(1);
        assertThat(miss(closed, 1).reason()).isEqualTo(Miss.Reason.HELD_BY_MEASURE);
    }

    @Test
    void the18MetapopulationIsAnchoredBySightingsToo() {
        var seir = new OutbreakEvent(List.of(new Seed(0, 1)), Region.FLU, Method.SEIR, 0);
        var seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 3, 10 * DAY, DAY, Double.NaN);
        var footprint = engine.propagate(line(), seir, Region.days(200).seen(List.of(seen)));
        var plain = engine.propagate(line(), seir, Region.days(200));

        assertThat(likelyDays(footprint, 3)).isCloseTo(10, within(1e-9));
        assertThat(likelyDays(footprint, 2)).isLessThan(likelyDays(plain, 2));
    }

    @Test
    void the19EngineIsFoundByItsMechanism() {
        assertThat(Engines.find(Mechanism.EPIDEMIC)).get().isInstanceOf(OutbreakEngine.class);
        assertThat(engine.version()).isEqualTo("outbreak/1");
        assertThat(engine.estimatedBytes(line(), Region.outbreak(0), Region.days(60)))
                .isPositive();
    }

    @Test
    void the20BadInputIsRefusedWithASentence() {
        var conditions = Region.days(60);
        assertThatThrownBy(() -> engine.propagate(line(), Region.outbreak(9), conditions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no city 9 in this world of 4");
        assertThatThrownBy(
                        () -> engine.propagate(line(), Region.outbreak(0), conditions.under(Measures.NONE.closing(7))))
                .hasMessage("There is no link 7 to close");
        assertThatThrownBy(() -> engine.propagate(
                        line(), Region.outbreak(0), conditions.under(Measures.NONE.travelling(7, 0.5))))
                .hasMessage("There is no city 7 whose travel could be less");
        var seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 9, 0, 0, Double.NaN);
        assertThatThrownBy(() -> engine.propagate(line(), Region.outbreak(0), conditions.seen(List.of(seen))))
                .hasMessage("There is no city 9 to be seen in");
        assertThatThrownBy(() -> engine.propagate(line(), () -> 0, conditions))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutbreakEvent(List.of(), Region.FLU, Method.SEIR, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutbreakEvent(List.of(new Seed(0, 1)), Region.FLU, Method.SEIR, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Seed(0, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Disease(0.3, Double.POSITIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
