package io.spillover.propagation.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.DamRule;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Measures;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Season;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ladder goes on: reservoirs, breaches, rain, several floods, and what was seen. */
class FloodSourcesTests {

    private static final Conditions SEASON = Conditions.of(Season.FLOOD);
    private static final double DAY = 86_400;
    private static final double HOUR = 3600;

    private static Footprint run(World world, RiverEvent event, Conditions conditions) {
        return new FloodRoutingEngine().propagate(world, event, conditions);
    }

    private static RiverEvent crest(double peak, Source... sources) {
        return new RiverEvent(List.of(sources), 2 * DAY, new Magnitude.Crest(peak));
    }

    private static int entry(Footprint print, Spot spot, int index) {
        for (int i = 0; i < print.size(); i++) {
            if (print.spot(i) == spot && print.index(i) == index) {
                return i;
            }
        }
        throw new AssertionError("No " + spot + " " + index);
    }

    private static World dammed(double storageM3) {
        return new Sketch()
                .river("A")
                .reach("A-1", 200, 100, 100, "A-2")
                .reach("A-2", 100, 0, 100, null)
                .dam("D", "A", 120, storageM3, 2000, true)
                .city("Above", "Below", "Far")
                .passage("Above", "A", 180, 170, 160)
                .passage("Below", "A", 110, 105, 101)
                .passage("Far", "A", 50, 40, 30)
                .facility("gauge", "A", 90)
                .build();
    }

    private static Conditions operating(DamRule rule) {
        return SEASON.under(Measures.NONE.operating(0, rule));
    }

    private static double rise(Footprint print, int entry) {
        return print.intensity(entry).likely() - 200;
    }

    @Test
    void b01_a_capped_release_is_the_crest_below_the_dam() {
        World world = dammed(1e10);
        Footprint print = run(world, crest(600, Source.at(0, 200)), operating(new DamRule.Cap(300)));
        int dam = entry(print, Spot.DAM, 0);
        assertThat(print.intensity(dam).likely()).isCloseTo(300, within(1e-6));
        assertThat(rise(print, entry(print, Spot.FACILITY, 0))).isBetween(80.0, 100.0);
        double open = run(world, crest(600, Source.at(0, 200)), SEASON).end(dam).likely();
        assertThat(print.end(dam).likely()).isGreaterThan(open);
        assertThat(print.assumptions())
                .filteredOn(n -> n.code() == Note.Code.RESERVOIR_OPERATED)
                .singleElement()
                .satisfies(
                        n -> assertThat(n.facts()).extracting(Note.Fact::value).contains("D", "cap", "300"));
        assertThat(print.caveats()).extracting(Note::code).doesNotContain(Note.Code.RESERVOIR_FULL);
    }

    @Test
    void b02_a_full_reservoir_lets_all_over_and_says_so() {
        World world = dammed(1e7);
        Footprint print = run(world, crest(600, Source.at(0, 200)), operating(new DamRule.Cap(250)));
        assertThat(rise(print, entry(print, Spot.DAM, 0))).isGreaterThan(300);
        assertThat(print.caveats()).extracting(Note::code).contains(Note.Code.RESERVOIR_FULL);
    }

    @Test
    void b03_cities_below_a_reservoir_that_holds_are_told_so() {
        World world = dammed(1e10);
        for (DamRule rule : List.of(new DamRule.Hold(), new DamRule.Cap(210))) {
            Footprint print = run(world, crest(600, Source.at(0, 200)), operating(rule));
            assertThat(print.entryOfCity(0)).isNotNegative();
            assertThat(print.misses()).extracting(Miss::city).containsExactly(1, 2);
            assertThat(print.misses()).allSatisfy(m -> {
                assertThat(m.reason()).isEqualTo(Miss.Reason.HELD_BY_RESERVOIR);
                assertThat(m.dam()).isZero();
                assertThat(m.km()).isEqualTo(120);
                assertThat(m.value()).isLessThan(m.limit());
            });
        }
    }

    @Test
    void b04_a_reach_held_at_its_upper_end_lets_nothing_through() {
        World world = dammed(1e10);
        Footprint print = run(world, crest(600, Source.at(0, 200)), SEASON.under(Measures.NONE.holding(1)));
        assertThat(print.entryOfCity(1)).isNotNegative();
        assertThat(print.misses()).singleElement().satisfies(m -> assertThat(m.reason())
                .isEqualTo(Miss.Reason.HELD_BY_MEASURE));
    }

    @Test
    void b05_a_level_pool_keeps_the_volume_and_crests_where_it_meets_the_falling_inflow() {
        World world = dammed(1e10);
        double k = 12 * HOUR;
        DamRule.Curve linear =
                new DamRule.Curve(List.of(new DamRule.Curve.Point(0, 200), new DamRule.Curve.Point(k * 1000, 1200)));
        var notes = new FloodNotes(
                world,
                crest(600, Source.at(0, 200)),
                SEASON,
                new io.spillover.propagation.river.Discharge(
                        world,
                        crest(600, Source.at(0, 200)),
                        SEASON,
                        new io.spillover.propagation.river.LocalRiver(world.rivers(), SEASON)),
                new io.spillover.propagation.river.LocalRiver(world.rivers(), SEASON));
        Series in = Bell.series(0, 400, 10 * HOUR, 600);
        Series out = new Reservoirs(world.dams(), SEASON, notes).release(0, linear, in, 200);
        assertThat(out.volumeM3()).isCloseTo(in.volumeM3(), withinPercentage(1e-6));
        // a linear pool delays the centre by its constant
        assertThat(out.centreS() - in.centreS()).isCloseTo(k, withinPercentage(1e-3));
        Series.Crest crest = out.crest();
        int at = (int) Math.round((crest.peakS() - in.startS()) / in.stepS());
        assertThat(crest.riseM3PerS()).isCloseTo(in.riseM3PerS()[at], withinPercentage(2));
        Series capped = new Reservoirs(world.dams(), SEASON, notes).release(0, new DamRule.Cap(300), in, 200);
        assertThat(capped.volumeM3()).isCloseTo(in.volumeM3(), withinPercentage(1e-6));
        assertThat(capped.crest().riseM3PerS()).isCloseTo(100, within(1e-9));
    }

    @Test
    void b06_a_breach_has_the_peak_of_froehlich_and_the_stored_volume() {
        World world = dammed(5e7);
        RiverEvent breach = new RiverEvent(List.of(Source.at(0, 120)), 0, new Magnitude.Breach(5e7, 30));
        Footprint print = run(world, breach, SEASON);
        int source = entry(print, Spot.SOURCE, 0);
        assertThat(rise(print, source)).isCloseTo(7691.573566, withinPercentage(0.3));
        double factor = Math.pow(10, 1 / 3.0);
        // the discharge of the season is known within a factor of 1.25
        assertThat(print.intensity(source).high() - 250).isCloseTo(7691.573566 * factor, withinPercentage(0.3));
        assertThat(print.intensity(source).low() - 160).isCloseTo(7691.573566 / factor, withinPercentage(0.3));
        assertThat(Triangle.breach(new Magnitude.Breach(5e7, 30))
                        .series(0, 60, 5e7)
                        .volumeM3())
                .isCloseTo(5e7, withinPercentage(1e-9));
        int below = print.entryOfCity(2);
        assertThat(print.first(below).low()).isPositive();
        double bandThere =
                (print.intensity(below).high() - 250) / (print.intensity(below).low() - 160);
        assertThat(bandThere).isLessThan(factor * factor);
        assertThat(print.assumptions()).extracting(Note::code).contains(Note.Code.BREACH_PEAK_WITHIN_FACTOR);
    }

    @Test
    void b07_a_breach_adds_to_a_flood_that_comes_by() {
        World world = dammed(5e7);
        Source burst = Source.at(0, 120).with(new Magnitude.Breach(5e7, 30));
        Footprint alone = run(world, crest(600, Source.at(0, 200)), SEASON);
        Footprint both = run(world, crest(600, Source.at(0, 200), burst), SEASON);
        double most = rise(both, entry(both, Spot.FACILITY, 0));
        assertThat(most).isGreaterThan(rise(alone, entry(alone, Spot.FACILITY, 0)) + 1000);
        assertThat(both.assumptions()).extracting(Note::code).contains(Note.Code.WAVES_ADDED_AS_HYDROGRAPHS);
    }

    @Test
    void b08_two_floods_with_crests_of_their_own_add_below_the_confluence() {
        World world = new Sketch()
                .river("A", "T")
                .reach("A-1", 200, 100, 300, "A-2")
                .reach("A-2", 100, 0, 400, null)
                .reach("T-1", 100, 0, 100, "A-2")
                .facility("F", "A", 60)
                .build();
        Source main = Source.at(0, 200);
        Source side = Source.at(1, 100).with(new Magnitude.Crest(700));
        Footprint both = run(world, crest(900, main, side), SEASON);
        assertThat(both.intensity(entry(both, Spot.SOURCE, 1)).likely()).isCloseTo(700, within(1e-6));
        double a = run(world, crest(900, main), SEASON)
                .intensity(entry(both, Spot.FACILITY, 0) - 1)
                .likely();
        int f = entry(both, Spot.FACILITY, 0);
        assertThat(both.intensity(f).likely() - 800).isGreaterThan(a - 800);
        assertThat(both.intensity(f).likely() - 800).isLessThan(300 + 500 - 1);
        assertThat(both.caveats()).extracting(Note::code).doesNotContain(Note.Code.CREST_TRAVEL_TIME_LITTLE_SKILL);
    }

    @Test
    void b09_rain_along_a_river_brings_crests_at_nearly_the_same_time() {
        World world = new Sketch()
                .river("A")
                .reach(steep("A-1", 600, 400, 3000, 5000, "A-2"))
                .reach(steep("A-2", 400, 200, 5000, 7000, "A-3"))
                .reach(steep("A-3", 200, 0, 7000, 9000, null))
                .city("Up", "Middle", "Down")
                .passage("Up", "A", 420, 410, 401)
                .passage("Middle", "A", 230, 210, 201)
                .passage("Down", "A", 60, 20, 1)
                .build();
        RiverEvent event = new RiverEvent(List.of(new Source(0, 600, 0, 0)), DAY, new Magnitude.Rain(200, Double.NaN));
        Footprint print = run(world, event, SEASON.leastRise(0.01));
        int up = print.entryOfCity(0);
        int down = print.entryOfCity(2);
        assertThat(print.peak(down).low()).isLessThan(print.peak(up).high());
        assertThat(print.peak(down).likely() - print.peak(up).likely()).isLessThan(30 * HOUR);
        assertThat(print.caveats()).extracting(Note::code).contains(Note.Code.CREST_TRAVEL_TIME_LITTLE_SKILL);
        assertThat(print.assumptions()).extracting(Note::code).contains(Note.Code.RAIN_RUNS_OFF);
    }

    private static io.spillover.propagation.ReachFacts steep(
            String id,
            double from,
            double to,
            double upper,
            double lower,
            @org.jspecify.annotations.Nullable String down) {
        return new io.spillover.propagation.ReachFacts(
                id,
                "A",
                Integer.parseInt(id.substring(2)),
                from - to,
                1e-4,
                from,
                to,
                Sketch.section(upper),
                Sketch.section(lower),
                io.spillover.quantity.Quality.B,
                down,
                null,
                0);
    }

    @Test
    void b10_what_was_seen_takes_over() {
        World world = dammed(1e6);
        RiverEvent event = crest(600, Source.at(0, 200));
        Footprint before = run(world, event, SEASON);
        double later = before.peak(entry(before, Spot.FACILITY, 0)).likely() + 7 * HOUR;
        Sighting seen = new Sighting(Sighting.Phase.PEAK, 0, 90, -1, later, HOUR, 400);
        Footprint after = run(world, event, SEASON.seen(List.of(seen)));
        int f = entry(after, Spot.FACILITY, 0);
        assertThat(after.peak(f).likely()).isCloseTo(later, within(1e-6));
        assertThat(after.peak(f).high() - after.peak(f).low()).isCloseTo(2 * HOUR, within(1e-6));
        assertThat(after.intensity(f).likely()).isCloseTo(400, within(1e-6));
        int above = after.entryOfCity(1);
        assertThat(after.peak(above)).isEqualTo(before.peak(above));
        int far = after.entryOfCity(2);
        assertThat(after.peak(far).likely() - before.peak(far).likely()).isBetween(5 * HOUR, 9 * HOUR);
        double width = after.peak(far).high() - after.peak(far).low();
        assertThat(width).isLessThan(before.peak(far).high() - before.peak(far).low());
        assertThat(after.assumptions()).extracting(Note::code).contains(Note.Code.BROUGHT_THROUGH_SIGHTING);
    }

    @Test
    void b11_a_first_arrival_seen_in_a_city_moves_what_comes_below() {
        World world = dammed(1e6);
        RiverEvent event = crest(600, Source.at(0, 200));
        Footprint before = run(world, event, SEASON);
        double at = before.first(before.entryOfCity(1)).likely() + 10 * HOUR;
        Sighting seen = new Sighting(Sighting.Phase.FIRST, -1, Double.NaN, 1, at, 0, Double.NaN);
        Footprint after = run(world, event, SEASON.seen(List.of(seen)));
        assertThat(after.first(after.entryOfCity(1)).likely()).isCloseTo(at, within(1e-6));
        assertThat(after.first(after.entryOfCity(2)).likely()).isGreaterThan(at);
    }

    @Test
    void b12_what_is_too_small_to_count_still_adds_to_another() {
        World world = new Sketch()
                .river("A", "T")
                .reach("A-1", 200, 100, 300, "A-2")
                .reach("A-2", 100, 0, 400, null)
                .reach("T-1", 100, 0, 100, "A-2")
                .city("Upper", "Lower")
                .passage("Upper", "A", 150, 140, 120)
                .passage("Lower", "A", 80, 70, 60)
                .build();
        // 60 m³/s over 600 and 25 over 200: neither is a tenth of the 800 below, both together are
        Source side = Source.at(1, 100).with(new Magnitude.Crest(225));
        Footprint one = run(world, crest(665, Source.at(0, 200)), SEASON);
        Footprint both = run(world, crest(665, Source.at(0, 200), side), SEASON);
        assertThat(one.entryOfCity(1)).isEqualTo(-1);
        assertThat(both.entryOfCity(0)).isNotNegative();
        assertThat(both.entryOfCity(1)).isNotNegative();
    }

    @Test
    void b13_bad_input_is_refused_with_a_clear_sentence() {
        World world = dammed(1e6);
        RiverEvent event = crest(600, Source.at(0, 200));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(world, event, SEASON.under(Measures.NONE.operating(7, new DamRule.Hold()))))
                .withMessageContaining("Dam 7");
        Sighting elsewhere = new Sighting(Sighting.Phase.PEAK, 9, 1, -1, 0, 0, Double.NaN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(world, event, SEASON.seen(List.of(elsewhere))))
                .withMessageContaining("not in this world");
        assertThatIllegalArgumentException().isThrownBy(() -> new Magnitude.Breach(0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Magnitude.Rain(10, 1.5));
        RiverEvent mixed = crest(600, Source.at(0, 200).with(new Magnitude.Spill(1, 0, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(world, mixed, SEASON))
                .withMessageContaining("begins with");
    }

    @Test
    void b14_a_known_flood_storage_is_used_as_it_is() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 200, 0, 100, null)
                .dam(new io.spillover.propagation.DamFacts("D", "A", 120, 1e12, 2000, true, 2e6))
                .build();
        Footprint print = run(world, crest(600, Source.at(0, 200)), operating(new DamRule.Cap(250)));
        assertThat(print.caveats()).extracting(Note::code).contains(Note.Code.RESERVOIR_FULL);
    }
}
