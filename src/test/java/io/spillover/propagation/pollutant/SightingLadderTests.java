package io.spillover.propagation.pollutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.DamRule;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Measures;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.RandomWorld;
import io.spillover.propagation.ReachFacts;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Season;
import io.spillover.propagation.SectionFacts;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Sighting.Phase;
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import io.spillover.quantity.Quality;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was seen, what people hold back, and what is known of a reach, one step at a time. */
class SightingLadderTests {

    private static final Conditions MEAN = Conditions.of(Season.MEAN);
    private static final double EXACT = 1e-3;
    private static final double HOUR = 3600;
    private static final double Z = 1.6448536269514722;

    /** A, 100 km in two reaches, flows into the upper end of B, 100 km; gauges at A 50, B 100 and B 0. */
    private static World twoRivers() {
        return new Sketch()
                .river("A", "B")
                .reach("A-1", 100, 50, 100, "A-2")
                .reach("A-2", 50, 0, 100, "B-1")
                .reach("B-1", 100, 0, 150, null)
                .facility("A50", "A", 50)
                .facility("A0", "A", 0)
                .facility("B0", "B", 0)
                .city("X")
                .passage("X", "A", 40, 30, 20)
                .build();
    }

    private static RiverEvent spill(double limit) {
        return new RiverEvent(List.of(Source.at(0, 100)), 0, new Magnitude.Spill(1000, 0, limit));
    }

    private static Footprint run(World world, RiverEvent event, Sighting... seen) {
        return new JobsonEngine().propagate(world, event, MEAN.seen(List.of(seen)));
    }

    private static Sighting at(Phase phase, double km, double hours, double withinHours) {
        return new Sighting(phase, 0, km, -1, hours * HOUR, withinHours * HOUR, Double.NaN);
    }

    private static int gauge(Footprint print, int facility) {
        for (int i = 0; i < print.size(); i++) {
            if (print.spot(i) == Spot.FACILITY && print.index(i) == facility) {
                return i;
            }
        }
        throw new AssertionError("Gauge " + facility + " is not reached");
    }

    private static Jobson.Velocity velocity(double meanM3PerS) {
        return Jobson.withSlope(1e8 * meanM3PerS, meanM3PerS, meanM3PerS, 3e-4f);
    }

    private static double sigma(double meanM3PerS) {
        return Math.hypot(velocity(meanM3PerS).sigmaLn(), Math.log(1.15) / Z);
    }

    private static void hours(Band band, double low, double likely, double high) {
        assertThat(band.low() / HOUR).isCloseTo(low, withinPercentage(EXACT));
        assertThat(band.likely() / HOUR).isCloseTo(likely, withinPercentage(EXACT));
        assertThat(band.high() / HOUR).isCloseTo(high, withinPercentage(EXACT));
    }

    @Test
    void a01_the_answer_goes_through_a_first_arrival_that_was_seen() {
        Footprint print = run(twoRivers(), spill(0), at(Phase.FIRST, 50, 70, 2));
        hours(print.first(gauge(print, 0)), 68, 70, 72);
        assertThat(print.peak(gauge(print, 0)).likely() / HOUR).isCloseTo(70 / 0.89, withinPercentage(EXACT));
        assertThat(print.assumptions()).extracting(Note::code).contains(Note.Code.ANCHORED_AT_SIGHTINGS);
    }

    @Test
    void a02_first_peak_and_end_are_kept_apart() {
        Footprint print = run(
                twoRivers(),
                spill(0),
                at(Phase.FIRST, 50, 70, 2),
                at(Phase.PEAK, 50, 90, 3),
                at(Phase.END, 50, 140, 4));
        int gauge = gauge(print, 0);
        hours(print.first(gauge), 68, 70, 72);
        hours(print.peak(gauge), 87, 90, 93);
        hours(print.end(gauge), 136, 140, 144);
    }

    @Test
    void a03_below_only_the_legs_below_count_and_a_plume_stretches_on() {
        Footprint print = run(
                twoRivers(), spill(0), at(Phase.FIRST, 0, 70, 2), at(Phase.PEAK, 0, 90, 3), at(Phase.END, 0, 140, 4));
        double leg = 100_000 / velocity(150).probable() / HOUR;
        double factor = Math.exp(Z * sigma(150));
        int below = gauge(print, 2);
        hours(print.first(below), 68 + 0.89 * leg / factor, 70 + 0.89 * leg, 72 + 0.89 * leg * factor);
        hours(print.peak(below), 87 + leg / factor, 90 + leg, 93 + leg * factor);
        assertThat(print.end(below).likely() - print.first(below).likely()).isGreaterThan(70 * HOUR);
    }

    @Test
    void a04_the_same_river_learns_half_of_what_was_seen_and_another_river_nothing() {
        World world = twoRivers();
        double half = 50_000 / velocity(100).probable() / HOUR;
        Footprint print = run(world, spill(0), at(Phase.FIRST, 50, 0.89 * half * 2, 0));
        double factor = Math.exp(0.5 * Math.log(2));
        double kept = Math.sqrt(0.75) * sigma(100) * Z;
        double here = 0.89 * half * 2;
        double below = 0.89 * half * factor;
        hours(
                print.first(gauge(print, 1)),
                here + below * Math.exp(-kept),
                here + below,
                here + below * Math.exp(kept));
        double other = 0.89 * 100_000 / velocity(150).probable() / HOUR;
        hours(
                print.first(gauge(print, 2)),
                here + below * Math.exp(-kept) + other * Math.exp(-Z * sigma(150)),
                here + below + other,
                here + below * Math.exp(kept) + other * Math.exp(Z * sigma(150)));
    }

    @Test
    void a05_a_river_learns_no_more_than_its_part_of_a_way_down_several() {
        World world = twoRivers();
        double a = 100_000 / velocity(100).probable();
        double b = 50_000 / velocity(150).probable();
        Sighting twice = new Sighting(Phase.FIRST, 1, 50, -1, 2 * 0.89 * (a + b), 0, Double.NaN);
        Footprint print = run(world, spill(0), twice);
        double varA = Math.pow(a * sigma(100), 2);
        double varB = Math.pow(b * sigma(150), 2);
        double factor = Math.exp(0.5 * varB / b * (a + b) / (varA + varB) * Math.log(2));
        double last = print.first(gauge(print, 2)).likely() - 2 * 0.89 * (a + b);
        assertThat(last).isCloseTo(0.89 * b * factor, withinPercentage(EXACT));
    }

    @Test
    void a06_a_vague_sighting_teaches_little() {
        double half = 50_000 / velocity(100).probable() / HOUR;
        Footprint sharp = run(twoRivers(), spill(0), at(Phase.FIRST, 50, 2 * half, 0));
        Footprint vague = run(twoRivers(), spill(0), at(Phase.FIRST, 50, 2 * half, 2 * half));
        double none = 0.89 * half * HOUR;
        double bySharp = sharp.first(gauge(sharp, 1)).likely() - 2 * half * HOUR;
        double byVague = vague.first(gauge(vague, 1)).likely() - 2 * half * HOUR;
        assertThat(byVague).isBetween(none, bySharp);
        assertThat(byVague - none).isLessThan(0.3 * (bySharp - none));
    }

    @Test
    void a07_a_measured_peak_corrects_the_mass_from_there_on() {
        World world = twoRivers();
        Footprint open = run(world, spill(0), at(Phase.PEAK, 0, 90, 0));
        double computed = open.intensity(gauge(open, 1)).likely();
        Footprint print = run(world, spill(0), new Sighting(Phase.PEAK, 0, 0, -1, 90 * HOUR, 0, computed / 4));
        assertThat(print.intensity(gauge(print, 1)).likely()).isCloseTo(computed / 4, withinPercentage(EXACT));
        assertThat(print.intensity(gauge(print, 2)).likely())
                .isCloseTo(open.intensity(gauge(open, 2)).likely() / 4, withinPercentage(EXACT));
        assertThat(print.intensity(gauge(print, 0)).likely())
                .isEqualTo(open.intensity(gauge(open, 0)).likely());
    }

    @Test
    void a08_what_was_seen_below_cannot_have_ended_above() {
        World world = twoRivers();
        double thin = 1e3;
        assertThat(run(world, spill(thin)).cityEntries()).isEmpty();
        Footprint print = run(world, spill(thin), at(Phase.FIRST, 0, 70, 1));
        assertThat(print.cityEntries()).hasSize(1);
        assertThat(print.has(print.cityEntries()[0], Footprint.LIKELY_BELOW_THRESHOLD))
                .isTrue();
    }

    @Test
    void a09_a_sighting_off_the_way_is_told_and_changes_nothing() {
        World world = twoRivers();
        Footprint print = new JobsonEngine()
                .propagate(
                        world,
                        new RiverEvent(List.of(Source.at(0, 40)), 0, new Magnitude.Spill(1000, 0, 0)),
                        MEAN.seen(List.of(at(Phase.FIRST, 50, 1000, 0))));
        Footprint open = new JobsonEngine()
                .propagate(world, new RiverEvent(List.of(Source.at(0, 40)), 0, new Magnitude.Spill(1000, 0, 0)), MEAN);
        assertThat(print.window(gauge(print, 2))).isEqualTo(open.window(gauge(open, 2)));
        assertThat(print.caveats()).extracting(Note::code).contains(Note.Code.SIGHTINGS_OFF_THE_WAY);
    }

    @Test
    void a10_what_a_city_saw_counts_where_the_river_enters_it_and_at_its_seat() {
        World world = twoRivers();
        Footprint print = run(
                world,
                spill(0),
                new Sighting(Phase.FIRST, -1, Double.NaN, 0, 80 * HOUR, HOUR, Double.NaN),
                new Sighting(Phase.PEAK, -1, Double.NaN, 0, 120 * HOUR, HOUR, Double.NaN));
        int x = print.entryOfCity(0);
        hours(print.first(x), 79, 80, 81);
        hours(print.peak(x), 119, 120, 121);
    }

    @Test
    void a11_a_long_release_seen_at_its_front_may_be_strongest_at_any_moment_of_it() {
        RiverEvent day = new RiverEvent(List.of(Source.at(0, 100)), 24 * HOUR, new Magnitude.Spill(1000, 0, 0));
        Footprint print = run(twoRivers(), day, at(Phase.FIRST, 50, 70, 0));
        double age = 70 / 0.89;
        hours(print.peak(gauge(print, 0)), age, age + 12, age + 24);
        Footprint both = run(twoRivers(), day, at(Phase.FIRST, 50, 70, 0), at(Phase.PEAK, 50, 85, 1));
        hours(both.peak(gauge(both, 0)), 84, 85, 86);
    }

    @Test
    void a12_sightings_that_are_nowhere_are_refused() {
        World world = twoRivers();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(world, spill(0), new Sighting(Phase.FIRST, 7, 1, -1, 1, 0, Double.NaN)))
                .withMessageContaining("river 7 is not in this world");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(world, spill(0), at(Phase.FIRST, 500, 1, 0)))
                .withMessageContaining("km 500.0 is not on river A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(world, spill(0), new Sighting(Phase.FIRST, -1, Double.NaN, 4, 1, 0, Double.NaN)))
                .withMessageContaining("city 4 is not in this world");
    }

    @Test
    void b01_a_held_reach_stops_it_and_the_cities_below_are_told() {
        World world = twoRivers();
        Conditions held = MEAN.under(Measures.NONE.holding(world.rivers().reachIndex("A-2")));
        Footprint print = new JobsonEngine().propagate(world, spill(0), held);
        assertThat(print.cityEntries()).isEmpty();
        assertThat(print.misses()).singleElement().satisfies(m -> {
            assertThat(m.reason()).isEqualTo(Miss.Reason.HELD_BY_MEASURE);
            assertThat(m.km()).isEqualTo(50);
            assertThat(m.value()).isPositive();
        });
    }

    @Test
    void b02_a_source_inside_a_held_reach_flows_on() {
        World world = twoRivers();
        Conditions held = MEAN.under(Measures.NONE.holding(world.rivers().reachIndex("A-2")));
        RiverEvent inside = new RiverEvent(List.of(Source.at(0, 45)), 0, new Magnitude.Spill(1000, 0, 0));
        assertThat(new JobsonEngine().propagate(world, inside, held).cityEntries())
                .hasSize(1);
    }

    @Test
    void b03_a_branch_that_is_not_held_goes_on() {
        World world = new Sketch()
                .river("A", "B")
                .reach("A-1", 100, 50, 100, "A-2", "B-1", 0.25)
                .reach("A-2", 50, 0, 100, null)
                .reach("B-1", 50, 0, 100, null)
                .facility("main", "A", 0)
                .facility("branch", "B", 0)
                .build();
        Conditions held = MEAN.under(Measures.NONE.holding(world.rivers().reachIndex("A-2")));
        Footprint print = new JobsonEngine().propagate(world, spill(0), held);
        Footprint open = run(world, spill(0));
        assertThat(print.intensity(gauge(print, 1))).isEqualTo(open.intensity(gauge(open, 1)));
        for (int i = 0; i < print.size(); i++) {
            assertThat(print.spot(i) == Spot.FACILITY && print.index(i) == 0).isFalse();
        }
    }

    @Test
    void b04_a_reservoir_that_holds_everything_ends_it_and_other_rules_change_nothing() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .dam("D", "A", 50, 100 * 86_400, 1990, true)
                .city("X")
                .passage("X", "A", 40, 30, 20)
                .build();
        Footprint held = new JobsonEngine()
                .propagate(world, spill(0), MEAN.under(Measures.NONE.operating(0, new DamRule.Hold())));
        assertThat(held.misses()).singleElement().satisfies(m -> {
            assertThat(m.reason()).isEqualTo(Miss.Reason.HELD_BY_RESERVOIR);
            assertThat(m.dam()).isZero();
        });
        Footprint open = run(world, spill(0));
        Footprint capped = new JobsonEngine()
                .propagate(world, spill(0), MEAN.under(Measures.NONE.operating(0, new DamRule.Cap(10))));
        assertThat(capped.window(capped.entryOfCity(0))).isEqualTo(open.window(open.entryOfCity(0)));
        Footprint unbuilt = new JobsonEngine()
                .propagate(world, spill(0), MEAN.year(1980).under(Measures.NONE.operating(0, new DamRule.Hold())));
        assertThat(unbuilt.cityEntries()).hasSize(1);
    }

    @Test
    void b05_a_measure_about_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new JobsonEngine().propagate(twoRivers(), spill(0), MEAN.under(Measures.NONE.holding(99))))
                .withMessageContaining("reach 99 is not in this world");
    }

    private static double likely(double slope, SectionFacts section, Conditions conditions) {
        World world = new Sketch()
                .river("A")
                .reach(new ReachFacts("A-1", "A", 1, 100, slope, 100, 0, section, section, Quality.B, null, null, 0))
                .facility("F", "A", 0)
                .build();
        Footprint print = new JobsonEngine().propagate(world, spill(0), conditions);
        return 100_000 / print.peak(gauge(print, 0)).likely();
    }

    private static SectionFacts section(double mean) {
        double q = mean;
        return new SectionFacts(10_000, q, 2 * q, 0.5 * q, Double.NaN, Double.NaN);
    }

    @Test
    void c01_with_a_slope_the_form_with_slope_is_read() {
        assertThat(likely(3e-4, section(100), MEAN))
                .isCloseTo(Jobson.withSlope(1e10, 100, 100, 3e-4).probable(), withinPercentage(EXACT));
    }

    @Test
    void c02_without_a_slope_the_form_without() {
        assertThat(likely(Double.NaN, section(100), MEAN))
                .isCloseTo(Jobson.withoutSlope(1e10, 100, 100).probable(), withinPercentage(EXACT));
    }

    @Test
    void c03_with_a_measured_discharge_and_no_mean_the_form_by_area_alone() {
        assertThat(likely(3e-4, section(Double.NaN), MEAN.measured(60)))
                .isCloseTo(Jobson.areaOnly(1e10, 60).probable(), withinPercentage(EXACT));
    }

    @Test
    void d01_where_the_channel_is_known_advection_and_dispersion_stand_beside() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .city("X")
                .passage("X", "A", 1, 0.5, 0)
                .build();
        Footprint print = run(world, spill(0));
        Note note = print.assumptions().stream()
                .filter(n -> n.code() == Note.Code.ADVECTION_DISPERSION_BESIDE)
                .findFirst()
                .orElseThrow();
        double depth = Math.pow(100 * 0.035 / (80 * Math.sqrt(3e-4f)), 0.6);
        double u = 100 / (80 * depth);
        double ratio = velocity(100).probable() / u;
        assertThat(Double.parseDouble(note.facts().get(1).value())).isCloseTo(ratio, withinPercentage(0.1));
        double d = AdvectionDispersion.fischerM2PerS(u, 80, depth, Math.sqrt(9.8 * depth * 3e-4f));
        double peak =
                new AdvectionDispersion(1000, 80 * depth, u, d, 0).concentrationKgPerM3(99_500, 99_500 / u) * 1000;
        double own = print.intensity(print.entryOfCity(0)).likely();
        assertThat(Double.parseDouble(note.facts().get(4).value())).isCloseTo(peak / own, withinPercentage(1));
    }

    @Test
    void d02_nothing_stands_beside_where_the_width_is_not_given() {
        World world = new Sketch()
                .river("A")
                .reach(new ReachFacts(
                        "A-1", "A", 1, 100, 3e-4, 100, 0, section(100), section(100), Quality.B, null, null, 0))
                .city("X")
                .passage("X", "A", 1, 0.5, 0)
                .build();
        assertThat(run(world, spill(0)).assumptions())
                .extracting(Note::code)
                .doesNotContain(Note.Code.ADVECTION_DISPERSION_BESIDE);
    }

    @Test
    void e01_on_random_networks_the_answer_goes_through_what_was_seen_and_stays_in_order() {
        int through = 0;
        for (long seed = 0; seed < 2000; seed++) {
            RandomWorld drawn = RandomWorld.of(seed, true, seed % 2 == 0);
            World world = drawn.world();
            RiverGrid grid = world.rivers();
            Source source = drawn.source();
            RiverEvent event = new RiverEvent(
                    List.of(source), drawn.random().nextInt(3) * 86_400.0, new Magnitude.Spill(1000, 0.1, 1e-6));
            List<Sighting> seen = new ArrayList<>();
            double km = world.facilities().km(0);
            int river = world.facilities().river(0);
            double at = 3 * 86_400 * drawn.random().nextDouble();
            for (Phase phase : Phase.values()) {
                if (drawn.random().nextBoolean()) {
                    double within = 7200 * drawn.random().nextDouble();
                    seen.add(new Sighting(phase, river, km, -1, at + 20_000 * phase.ordinal(), within, Double.NaN));
                }
            }
            Footprint print = new JobsonEngine().propagate(world, event, MEAN.seen(seen));
            for (int i = 0; i < print.size(); i++) {
                // windows and bands check their own order when they are made
                assertThat(print.end(i).high()).as("seed " + seed).isFinite();
                if (print.spot(i) == Spot.FACILITY
                        && print.index(i) == 0
                        && print.assumptions().stream().anyMatch(n -> n.code() == Note.Code.ANCHORED_AT_SIGHTINGS)
                        && grid.river(world.reachAt(river, km)) == river) {
                    through++;
                    for (Sighting s : seen) {
                        Band band = s.phase() == Phase.FIRST
                                ? print.first(i)
                                : s.phase() == Phase.PEAK ? print.peak(i) : print.end(i);
                        assertThat(band.likely()).as("seed " + seed + s).isGreaterThanOrEqualTo(s.atS() - 1e-6);
                    }
                    boolean firstSeen = seen.stream().anyMatch(s -> s.phase() == Phase.FIRST);
                    if (firstSeen) {
                        assertThat(print.first(i).likely()).isCloseTo(at, withinPercentage(1e-9));
                    }
                }
            }
        }
        assertThat(through).isGreaterThan(200);
    }
}
