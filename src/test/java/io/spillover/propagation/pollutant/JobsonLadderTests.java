package io.spillover.propagation.pollutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.ReachFacts;
import io.spillover.propagation.Relation;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Season;
import io.spillover.propagation.SectionFacts;
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import io.spillover.quantity.Quality;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pollutant engine, one step at a time. */
class JobsonLadderTests {

    private static final Conditions MEAN = Conditions.of(Season.MEAN);
    private static final double EXACT = 1e-3; // percent: positions and lengths are kept as single-precision numbers

    private static RiverEvent spill(double massKg, double limit, Source... sources) {
        return new RiverEvent(List.of(sources), 0, new Magnitude.Spill(massKg, 0, limit));
    }

    private static Footprint run(World world, RiverEvent event) {
        return new JobsonEngine().propagate(world, event, MEAN);
    }

    private static int entry(Footprint print, Spot spot, int index) {
        for (int i = 0; i < print.size(); i++) {
            if (print.spot(i) == spot && print.index(i) == index) {
                return i;
            }
        }
        throw new AssertionError("No " + spot + " " + index);
    }

    private static int city(World world, Footprint print, String id) {
        int entry = print.entryOfCity(world.cityIndex(id));
        assertThat(entry).as("city %s is exposed", id).isNotNegative();
        return entry;
    }

    private static Jobson.Velocity velocity(double meanM3PerS) {
        return Jobson.withSlope(1e8 * meanM3PerS, meanM3PerS, meanM3PerS, 3e-4f);
    }

    private static double seconds(double km, double meanM3PerS) {
        return 1000 * km / velocity(meanM3PerS).probable();
    }

    @Test
    void a01_one_reach_gives_the_formulas_of_jobson() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .facility("F", "A", 20)
                .build();
        Footprint print = run(world, spill(1000, 0, Source.at(0, 80)));
        int intake = entry(print, Spot.FACILITY, 0);
        double peak = seconds(60, 100);
        double unitPeak = Jobson.unitPeak(peak / 3600, 1);
        assertThat(print.peak(intake).likely()).isCloseTo(peak, withinPercentage(EXACT));
        assertThat(print.first(intake).likely()).isCloseTo(0.89 * peak, withinPercentage(EXACT));
        assertThat(print.end(intake).likely()).isCloseTo(0.89 * peak + 2e6 / unitPeak, withinPercentage(EXACT));
        assertThat(print.intensity(intake).likely())
                .isCloseTo(1000 * unitPeak * 1000 / 1e6 / 100, withinPercentage(EXACT));
        double sigma = Math.hypot(velocity(100).sigmaLn(), Math.log(1.15) / 1.6448536269514722);
        assertThat(print.peak(intake).low())
                .isCloseTo(peak * Math.exp(-sigma * 1.6448536269514722), withinPercentage(EXACT));
        assertThat(print.peak(intake).high() / peak)
                .isCloseTo(peak / print.peak(intake).low(), withinPercentage(EXACT));
    }

    @Test
    void a02_times_of_two_reaches_add_and_the_spreading_follows_their_sum() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 100, 40, 50, "A-2")
                .reach("A-2", 40, 0, 200, null)
                .facility("F", "A", 0)
                .build();
        Footprint print = run(world, spill(1000, 0, Source.at(0, 100)));
        int intake = entry(print, Spot.FACILITY, 0);
        double peak = seconds(60, 50) + seconds(40, 200);
        assertThat(print.peak(intake).likely()).isCloseTo(peak, withinPercentage(EXACT));
        assertThat(print.intensity(intake).likely())
                .isCloseTo(Jobson.unitPeak(peak / 3600, 1) / 200, withinPercentage(EXACT));
        assertThat(print.spot(print.predecessor(intake))).isEqualTo(Spot.REACH);
        assertThat(print.spot(print.predecessor(print.predecessor(intake)))).isEqualTo(Spot.SOURCE);
    }

    private static World confluence() {
        return new Sketch()
                .river("A", "T")
                .reach("A-1", 200, 100, 300, "A-2")
                .reach("A-2", 100, 0, 400, null)
                .reach("T-1", 80, 0, 100, "A-2")
                .city("Above", "At", "Below")
                .passage("Above", "A", 180, 150, 120)
                .passage("At", "A", 115, 105, 60)
                .passage("Below", "A", 50, 20, 0)
                .facility("T-end", "T", 0.1)
                .facility("A-100", "A", 100)
                .build();
    }

    @Test
    void a03_a_confluence_dilutes() {
        World world = confluence();
        Footprint print = run(world, spill(1000, 0, Source.at(1, 80)));
        double before = print.intensity(entry(print, Spot.FACILITY, 0)).likely();
        double after = print.intensity(entry(print, Spot.FACILITY, 1)).likely();
        assertThat(before / after).isCloseTo(4, within(0.02));
    }

    @Test
    void a04_a_city_whose_seat_lies_above_the_confluence_counts_at_the_point_reached() {
        World world = confluence();
        Footprint print = run(world, spill(1000, 0, Source.at(1, 80)));
        int at = city(world, print, "At");
        assertThat(print.relation(at)).isEqualTo(Relation.TERRITORY);
        assertThat(print.intensityKm(at)).isEqualTo(100);
        assertThat(print.has(at, Footprint.JOINED_INSIDE)).isTrue();
        assertThat(print.has(at, Footprint.SEAT_UPSTREAM)).isTrue();
        assertThat(print.entryOfCity(world.cityIndex("Above"))).isEqualTo(-1);
        assertThat(print.misses()).isEmpty();
        assertThat(print.relation(city(world, print, "Below"))).isEqualTo(Relation.SEAT);
    }

    @Test
    void a05_a_city_is_reached_where_the_river_enters_and_hit_at_its_seat() {
        World world = confluence();
        Footprint print = run(world, spill(1000, 0, Source.at(0, 200)));
        int above = city(world, print, "Above");
        assertThat(print.km(above)).isEqualTo(180);
        assertThat(print.first(above).likely()).isCloseTo(0.89 * seconds(20, 300), withinPercentage(EXACT));
        assertThat(print.peak(above).likely()).isCloseTo(seconds(50, 300), withinPercentage(EXACT));
        assertThat(print.intensityKm(above)).isEqualTo(150);
        assertThat(print.has(above, Footprint.SOURCE_INSIDE)).isFalse();
    }

    @Test
    void a06_the_city_that_holds_the_source_is_exposed_at_once() {
        World world = confluence();
        int above = city(world, run(world, spill(1000, 0, Source.at(0, 160))), "Above");
        Footprint print = run(world, spill(1000, 0, Source.at(0, 160)));
        assertThat(print.first(above).high()).isZero();
        assertThat(print.peak(above).likely()).isCloseTo(seconds(10, 300), withinPercentage(EXACT));
        assertThat(print.has(above, Footprint.SOURCE_INSIDE)).isTrue();
        Footprint below = run(world, spill(1000, 0, Source.at(0, 140)));
        assertThat(below.relation(city(world, below, "Above"))).isEqualTo(Relation.TERRITORY);
        assertThat(below.has(city(world, below, "Above"), Footprint.SEAT_UPSTREAM))
                .isTrue();
    }

    @Test
    void a07_of_two_passages_the_border_gives_the_first_arrival_and_the_seat_the_intensity() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 300, 0, 100, null)
                .city("X")
                .passage("X", "A", 1, 250, 240, 230, Relation.TERRITORY)
                .passage("X", "A", 2, 150, 100, 50, Relation.SEAT)
                .build();
        Footprint print = run(world, spill(1000, 0, Source.at(0, 300)));
        int x = city(world, print, "X");
        assertThat(print.cityEntries()).containsExactly(x);
        assertThat(print.first(x).likely()).isCloseTo(0.89 * seconds(50, 100), withinPercentage(EXACT));
        assertThat(print.peak(x).likely()).isCloseTo(seconds(200, 100), withinPercentage(EXACT));
        assertThat(print.relation(x)).isEqualTo(Relation.SEAT);
        assertThat(world.passages().passNo(print.passage(x))).isEqualTo(1);
    }

    @Test
    void a08_a_branch_takes_its_share_of_the_mass() {
        World world = new Sketch()
                .river("A", "B")
                .reach("A-1", 100, 50, 100, "A-2", "B-1", 0.25)
                .reach("A-2", 50, 0, 100, null)
                .reach("B-1", 50, 0, 100, null)
                .facility("main", "A", 0)
                .facility("branch", "B", 0)
                .build();
        Footprint print = run(world, spill(1000, 0, Source.at(0, 100)));
        double main = print.intensity(entry(print, Spot.FACILITY, 0)).likely();
        double branch = print.intensity(entry(print, Spot.FACILITY, 1)).likely();
        assertThat(branch / main).isCloseTo(1 / 3.0, within(1e-6));
    }

    @Test
    void a09_what_was_divided_and_meets_again_is_whole() {
        World world = new Sketch()
                .river("A", "B")
                .reach("A-1", 100, 60, 100, "A-2", "B-1", 0.25)
                .reach("A-2", 60, 30, 75, "A-3")
                .reach("A-3", 30, 0, 100, null)
                .reach("B-1", 40, 0, 25, "A-3")
                .facility("end", "A", 0)
                .build();
        Footprint print = run(world, spill(1000, 0, Source.at(0, 100)));
        int end = entry(print, Spot.FACILITY, 0);
        double travel = seconds(40, 100) + seconds(30, 75) + seconds(30, 100);
        assertThat(print.peak(end).likely()).isCloseTo(travel, withinPercentage(EXACT));
        assertThat(print.intensity(end).likely())
                .isCloseTo(Jobson.unitPeak(travel / 3600, 1) / 100, withinPercentage(EXACT));
        assertThat(print.assumptions()).extracting(Note::code).contains(Note.Code.SLICKS_MERGED);
    }

    @Test
    void a10_a_pool_may_hold_the_slick_for_its_residence_time() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .dam("old", "A", 50, 100 * 86_400, 1990, true)
                .dam("later", "A", 40, 1e9, 2030, true)
                .dam("beside", "A", 30, 1e9, 1990, false)
                .facility("F", "A", 0)
                .build();
        RiverEvent event = spill(1000, 0, Source.at(0, 100));
        Footprint print = new JobsonEngine().propagate(world, event, MEAN.year(2021));
        int intake = entry(print, Spot.FACILITY, 0);
        double peak = seconds(100, 100);
        assertThat(print.peak(intake).likely()).isCloseTo(peak + 43_200, withinPercentage(EXACT));
        assertThat(print.peak(intake).low()).isLessThan(peak);
        assertThat(print.peak(intake).high()).isGreaterThan(peak + 86_400);
        assertThat(print.has(intake, Footprint.HELD_BY_POOL)).isTrue();
        assertThat(print.assumptions().stream().filter(n -> n.code() == Note.Code.POOL_RESIDENCE_TIME))
                .singleElement()
                .satisfies(n -> assertThat(n.facts().get(0).value()).isEqualTo("old"));
    }

    @Test
    void a11_a_slick_below_the_limit_ends_and_the_cities_below_are_told_where() {
        World world = confluence();
        Footprint open = run(world, spill(1000, 0, Source.at(1, 80)));
        double atJoin = open.intensity(city(world, open, "At")).high();
        Footprint print = run(world, spill(1000, atJoin * 1.01, Source.at(1, 80)));
        assertThat(print.cityEntries()).isEmpty();
        assertThat(print.misses()).extracting(m -> world.cities().id(m.city())).containsExactly("At", "Below");
        Miss miss = print.misses().get(0);
        assertThat(miss.reason()).isEqualTo(Miss.Reason.BELOW_THRESHOLD);
        assertThat(miss.river()).isZero();
        assertThat(miss.km()).isEqualTo(100);
        assertThat(miss.value()).isLessThan(miss.limit());
    }

    @Test
    void a12_a_city_beyond_the_horizon_is_told_so() {
        World world = confluence();
        RiverEvent event = spill(1000, 0, Source.at(1, 80));
        Footprint open = run(world, event);
        double earliest = open.first(city(world, open, "At")).low();
        Footprint print = new JobsonEngine().propagate(world, event, MEAN.horizon(earliest * 1.01));
        assertThat(print.cityEntries()).hasSize(1);
        assertThat(print.misses()).singleElement().satisfies(m -> {
            assertThat(world.cities().id(m.city())).isEqualTo("Below");
            assertThat(m.reason()).isEqualTo(Miss.Reason.BEYOND_HORIZON);
            assertThat(m.value()).isGreaterThan(m.limit());
        });
    }

    @Test
    void a13_a_long_release_cannot_be_denser_than_its_own_rate() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .facility("F", "A", 90)
                .build();
        double days = 20 * 86_400.0;
        RiverEvent event = new RiverEvent(List.of(Source.at(0, 100)), days, new Magnitude.Spill(1000, 0, 0));
        Footprint print = run(world, event);
        int intake = entry(print, Spot.FACILITY, 0);
        assertThat(print.intensity(intake).likely()).isCloseTo(1e6 / (days * 100), withinPercentage(EXACT));
        assertThat(print.peak(intake).likely()).isCloseTo(seconds(10, 100) + days / 2, withinPercentage(EXACT));
        assertThat(print.end(intake).likely()).isGreaterThan(days);
    }

    @Test
    void a14_decay_takes_its_share() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .facility("F", "A", 0)
                .build();
        RiverEvent decaying = new RiverEvent(List.of(Source.at(0, 100)), 0, new Magnitude.Spill(1000, 0.5, 0));
        double kept = run(world, spill(1000, 0, Source.at(0, 100))).intensity(1).likely();
        double left = run(world, decaying).intensity(1).likely();
        assertThat(left / kept).isCloseTo(Math.exp(-0.5 * seconds(100, 100) / 86_400), withinPercentage(EXACT));
    }

    @Test
    void a15_what_was_measured_at_the_source_fades_as_tributaries_join() {
        World world = confluence();
        RiverEvent event = spill(1000, 0, Source.at(1, 80));
        Footprint print = new JobsonEngine().propagate(world, event, MEAN.measured(50));
        Footprint season = run(world, event);
        double atSource = print.intensity(1).likely() / season.intensity(1).likely();
        int join = entry(print, Spot.FACILITY, 1);
        double below = print.intensity(join).likely() / season.intensity(join).likely();
        assertThat(atSource).isGreaterThan(1.3);
        assertThat(below).isBetween(0.8, 1.2);
        assertThat(print.assumptions()).extracting(Note::code).contains(Note.Code.DISCHARGE_MEASURED_AT_SOURCE);
    }

    @Test
    void a16_an_unknown_river_runs_on_class_defaults_that_are_named() {
        World world = new Sketch()
                .river("A")
                .reach(new ReachFacts(
                        "A-1",
                        "A",
                        1,
                        100,
                        Double.NaN,
                        100,
                        0,
                        SectionFacts.UNKNOWN,
                        SectionFacts.UNKNOWN,
                        Quality.C,
                        null,
                        null,
                        0))
                .facility("F", "A", 0)
                .build();
        Footprint print = run(world, spill(1000, 0, Source.at(0, 50)));
        assertThat(print.first(entry(print, Spot.FACILITY, 0)).likely()).isPositive();
        assertThat(print.assumptions())
                .extracting(Note::code)
                .contains(Note.Code.RIVER_CLASS_DEFAULT_DISCHARGE, Note.Code.RIVER_CLASS_DEFAULT_AREA);
    }

    @Test
    void a17_ice_slows_by_two_to_the_power_of_two_fifths_and_is_warned_of() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .facility("F", "A", 0)
                .build();
        RiverEvent event = spill(1000, 0, Source.at(0, 100));
        Footprint ice = new JobsonEngine().propagate(world, event, MEAN.frozen());
        Footprint open = run(world, event);
        assertThat(ice.peak(1).likely() / open.peak(1).likely()).isCloseTo(1.3195, within(1e-4));
        assertThat(ice.caveats()).extracting(Note::code).contains(Note.Code.ICE_IN_WINTER);
    }

    @Test
    void a18_two_sources_share_the_mass_and_both_count() {
        World world = confluence();
        Footprint print = run(world, spill(1000, 0, Source.at(0, 200), new Source(1, 80, 80, 7200)));
        assertThat(print.first(entry(print, Spot.SOURCE, 1)).likely()).isEqualTo(7200);
        Footprint alone = run(world, spill(500, 0, new Source(1, 80, 80, 7200)));
        double atT = print.intensity(entry(print, Spot.FACILITY, 0)).likely();
        assertThat(atT)
                .isCloseTo(alone.intensity(entry(alone, Spot.FACILITY, 0)).likely(), withinPercentage(EXACT));
        Footprint other = run(world, spill(500, 0, Source.at(0, 200)));
        assertThat(print.first(city(world, print, "Below")).likely())
                .isCloseTo(
                        Math.min(
                                alone.first(city(world, alone, "Below")).likely(),
                                other.first(city(world, other, "Below")).likely()),
                        withinPercentage(1e-9));
    }

    @Test
    void a19_a_crest_is_no_spill() {
        World world = confluence();
        RiverEvent crest = new RiverEvent(List.of(Source.at(0, 100)), 0, new Magnitude.Crest(100));
        assertThatIllegalArgumentException().isThrownBy(() -> run(world, crest));
    }
}
