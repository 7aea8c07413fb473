package io.spillover.propagation.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.Relation;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Season;
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The flood engine, one step at a time. Flood-season discharge is twice the mean of each sketched reach. */
class FloodLadderTests {

    private static final Conditions SEASON = Conditions.of(Season.FLOOD);
    private static final double TWO_DAYS = 2 * 86_400.0;

    private static RiverEvent crest(double peak, Source... sources) {
        return new RiverEvent(List.of(sources), TWO_DAYS, new Magnitude.Crest(peak));
    }

    private static Footprint run(World world, RiverEvent event) {
        return new FloodRoutingEngine().propagate(world, event, SEASON);
    }

    private static int entry(Footprint print, Spot spot, int index) {
        for (int i = 0; i < print.size(); i++) {
            if (print.spot(i) == spot && print.index(i) == index) {
                return i;
            }
        }
        throw new AssertionError("No " + spot + " " + index);
    }

    private static World one(double km) {
        return new Sketch()
                .river("A")
                .reach("A-1", km, 0, 100, null)
                .facility("F", "A", 0)
                .build();
    }

    private static World confluence() {
        return new Sketch()
                .river("A", "T")
                .reach("A-1", 200, 100, 300, "A-2")
                .reach("A-2", 100, 0, 400, null)
                .reach("T-1", 100, 0, 100, "A-2")
                .city("Above", "At", "Below")
                .passage("Above", "A", 180, 150, 120)
                .passage("At", "A", 115, 105, 60)
                .passage("Below", "A", 50, 20, 0)
                .facility("A-100", "A", 100)
                .build();
    }

    private static double sigma() {
        return TWO_DAYS / (2 * Math.sqrt(2 * Math.log(10)));
    }

    @Test
    void a01_one_reach_moves_with_the_celerity_of_the_flooding_discharge() {
        Footprint print = run(one(60), crest(300, Source.at(0, 60)));
        int f = entry(print, Spot.FACILITY, 0);
        double width = 8 * Math.sqrt(100);
        double rise = print.intensity(f).likely() - 200;
        WideChannel flow = WideChannel.ofDischarge(200 + (100 + rise) / 2, 0.035, width, 3e-4);
        assertThat(print.peak(f).likely()).isCloseTo(60_000 / flow.celerityMPerS(), withinPercentage(1));
        double variance = 2 * flow.diffusivityM2PerS() * 60_000 / Math.pow(flow.celerityMPerS(), 3);
        assertThat(rise).isCloseTo(100 * sigma() / Math.sqrt(sigma() * sigma() + variance), withinPercentage(1));
        double tenth = Math.sqrt(2 * Math.log(10) * (sigma() * sigma() + variance));
        assertThat(print.end(f).likely()).isCloseTo(print.peak(f).likely() + tenth, withinPercentage(1));
        assertThat(print.first(f).likely()).isCloseTo(60_000 / flow.dynamicWaveMPerS(), withinPercentage(1));
    }

    @Test
    void a02_far_down_the_lead_is_where_a_tenth_of_the_rise_is_passed() {
        Footprint print = run(one(1500), crest(300, Source.at(0, 1500)));
        int f = entry(print, Spot.FACILITY, 0);
        double before = print.peak(f).likely() - print.first(f).likely();
        double after = print.end(f).likely() - print.peak(f).likely();
        // drawn out to the side of its tail, as the response of a reach is
        assertThat(before).isGreaterThan(TWO_DAYS / 2).isLessThan(after);
        double bound = 1_500_000 / WideChannel.ofDischarge(300, 0.035, 80, 3e-4).dynamicWaveMPerS();
        assertThat(print.first(f).likely()).isGreaterThan(bound);
    }

    @Test
    void a03_the_band_of_the_time_is_symmetric_in_its_logarithm() {
        Footprint print = run(one(60), crest(300, Source.at(0, 60)));
        Band peak = print.peak(entry(print, Spot.FACILITY, 0));
        assertThat(peak.high() / peak.likely()).isCloseTo(peak.likely() / peak.low(), within(1e-9));
        double z = 1.6448536269514722;
        double sigma = Math.sqrt(Math.pow(0.4 * Math.log(1.25) / z, 2)
                + Math.pow(0.6 * Math.log(1.4) / z, 2)
                + Math.pow(0.4 * Math.log(2) / z, 2)
                + Math.pow(0.3 * Math.log(1.5) / z, 2)
                + Math.pow(Math.log(1.15) / z, 2));
        assertThat(Math.log(peak.high() / peak.likely())).isCloseTo(z * sigma, within(1e-9));
    }

    @Test
    void a04_times_and_spreads_of_two_reaches_add() {
        World split = new Sketch()
                .river("A")
                .reach("A-1", 60, 30, 100, "A-2")
                .reach("A-2", 30, 0, 100, null)
                .facility("F", "A", 0)
                .build();
        Footprint two = run(split, crest(300, Source.at(0, 60)));
        Footprint whole = run(one(60), crest(300, Source.at(0, 60)));
        int f = entry(two, Spot.FACILITY, 0);
        assertThat(two.peak(f).likely()).isCloseTo(whole.peak(1).likely(), withinPercentage(0.5));
        assertThat(two.intensity(f).likely()).isCloseTo(whole.intensity(1).likely(), withinPercentage(0.5));
    }

    @Test
    void a05_below_a_confluence_the_rise_goes_on_over_the_bigger_river() {
        World world = confluence();
        Footprint print = run(world, crest(400, Source.at(1, 100)));
        int at = print.entryOfCity(world.cityIndex("At"));
        double rise = print.intensity(at).likely() - 800;
        assertThat(rise).isBetween(150.0, 200.0);
        assertThat(print.relation(at)).isEqualTo(Relation.TERRITORY);
        assertThat(print.has(at, Footprint.SEAT_UPSTREAM)).isTrue();
        assertThat(print.entryOfCity(world.cityIndex("Above"))).isEqualTo(-1);
        assertThat(print.ratio(at)).isCloseTo((800 + rise) / 800, within(1e-6));
    }

    @Test
    void a06_waves_that_meet_add_as_hydrographs_not_as_crests() {
        World world = confluence();
        Footprint a = run(world, crest(1200, Source.at(0, 200)));
        Footprint t = run(world, crest(400, Source.at(1, 100)));
        Footprint both = run(world, crest(1200, Source.at(0, 200), new Source(1, 100, 100, TWO_DAYS)));
        double riseA = a.intensity(entry(a, Spot.FACILITY, 0)).likely() - 800;
        double riseT = t.intensity(entry(t, Spot.FACILITY, 0)).likely() - 800;
        double sum = both.intensity(entry(both, Spot.FACILITY, 0)).likely() - 800;
        assertThat(sum).isGreaterThan(riseA).isLessThan(riseA + riseT - 1);
        assertThat(both.assumptions()).extracting(Note::code).contains(Note.Code.WAVES_ADDED_AS_HYDROGRAPHS);
        Footprint together = run(world, crest(1200, Source.at(0, 200), new Source(1, 100, 100, 0)));
        assertThat(together.intensity(entry(together, Spot.FACILITY, 0)).likely() - 800)
                .isCloseTo(riseA + riseT, withinPercentage(2));
    }

    @Test
    void a07_a_branch_takes_its_share_of_the_rise() {
        World world = new Sketch()
                .river("A", "B")
                .reach("A-1", 100, 50, 100, "A-2", "B-1", 0.2)
                .reach("A-2", 50, 0, 80, null)
                .reach("B-1", 50, 0, 20, null)
                .facility("main", "A", 50)
                .facility("branch", "B", 50)
                .build();
        Footprint print = run(world, crest(400, Source.at(0, 100)));
        double main = print.intensity(entry(print, Spot.FACILITY, 0)).likely() - 160;
        double branch = print.intensity(entry(print, Spot.FACILITY, 1)).likely() - 40;
        assertThat(branch / main).isCloseTo(0.25, within(1e-4));
    }

    @Test
    void a08_a_large_dam_that_stands_is_passed_and_named() {
        World world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .dam("large", "A", 60, 4e10, 2003, true)
                .dam("small", "A", 50, 1e6, 2003, true)
                .dam("later", "A", 40, 4e10, 2015, true)
                .dam("beside", "A", 30, 4e10, 1990, false)
                .facility("F", "A", 0)
                .build();
        Footprint print = new FloodRoutingEngine().propagate(world, crest(300, Source.at(0, 100)), SEASON.year(2010));
        assertThat(print.assumptions().stream().filter(n -> n.code() == Note.Code.FLOW_PASSES_DAM))
                .singleElement()
                .satisfies(n -> assertThat(n.facts().get(0).value()).isEqualTo("large"));
        double open = run(one(100), crest(300, Source.at(0, 100))).peak(1).likely();
        assertThat(print.peak(entry(print, Spot.FACILITY, 0)).likely()).isCloseTo(open, withinPercentage(1e-9));
    }

    @Test
    void a09_an_area_is_exposed_at_once_and_warned_of() {
        World world = confluence();
        Footprint print = run(world, crest(1200, new Source(0, 160, 40, 0), new Source(1, 50, 0, 0)));
        int above = print.entryOfCity(world.cityIndex("Above"));
        int at = print.entryOfCity(world.cityIndex("At"));
        int below = print.entryOfCity(world.cityIndex("Below"));
        assertThat(print.first(above).high()).isZero();
        assertThat(print.peak(at).likely()).isZero();
        assertThat(print.peak(at).high()).isCloseTo(TWO_DAYS / 2, withinPercentage(1e-9));
        assertThat(print.relation(at)).isEqualTo(Relation.SEAT);
        assertThat(print.peak(below).likely()).isPositive();
        assertThat(print.first(below).likely()).isZero();
        assertThat(print.caveats()).extracting(Note::code).contains(Note.Code.CREST_TRAVEL_TIME_LITTLE_SKILL);
        assertThat(print.assumptions()).extracting(Note::code).contains(Note.Code.AREA_CRESTS_WITHIN_HALF_DURATION);
    }

    @Test
    void a10_a_stated_crest_further_down_holds_what_comes_from_above() {
        World world = confluence();
        Footprint print = run(world, crest(1200, Source.at(0, 200), Source.at(0, 50)));
        int source = entry(print, Spot.SOURCE, 1);
        assertThat(print.intensity(source).likely()).isCloseTo(1600, withinPercentage(1e-6));
        assertThat(print.predecessor(print.entryOfCity(world.cityIndex("Below"))))
                .isEqualTo(source);
    }

    @Test
    void a11_a_rise_below_the_threshold_ends_and_the_cities_below_are_told_where() {
        World world = confluence();
        Footprint print = run(world, crest(240, Source.at(1, 100)));
        assertThat(print.misses()).extracting(m -> world.cities().id(m.city())).containsExactly("At", "Below");
        Miss miss = print.misses().get(0);
        assertThat(miss.reason()).isEqualTo(Miss.Reason.BELOW_THRESHOLD);
        assertThat(miss.km()).isEqualTo(100);
        assertThat(miss.limit()).isCloseTo(880, within(1e-3));
        assertThat(miss.value()).isLessThan(880);
    }

    @Test
    void a12_a_crest_below_the_season_exposes_nobody() {
        World world = confluence();
        Footprint print = run(world, crest(100, Source.at(0, 160)));
        assertThat(print.cityEntries()).isEmpty();
        assertThat(print.misses()).hasSize(3);
    }

    @Test
    void a13_an_unknown_crest_and_duration_are_assumed_and_named() {
        World world = one(100);
        RiverEvent event = new RiverEvent(List.of(Source.at(0, 100)), 0, new Magnitude.Crest(Double.NaN));
        Footprint print = run(world, event);
        assertThat(print.intensity(0).likely()).isCloseTo(340, within(1e-3));
        assertThat(print.assumptions())
                .extracting(Note::code)
                .contains(Note.Code.PEAK_DISCHARGE_ASSUMED, Note.Code.CREST_DURATION_ASSUMED);
    }

    @Test
    void a14_above_bankfull_storage_beside_the_channel_slows_the_wave() {
        Footprint within = run(one(60), crest(330, Source.at(0, 60)));
        Footprint above = run(one(60), crest(400, Source.at(0, 60)));
        assertThat(above.peak(1).likely()).isGreaterThan(within.peak(1).likely());
        assertThat(above.assumptions()).extracting(Note::code).contains(Note.Code.OVERBANK_STORAGE_FACTOR);
        assertThat(within.assumptions()).extracting(Note::code).doesNotContain(Note.Code.OVERBANK_STORAGE_FACTOR);
    }

    @Test
    void a15_a_spill_is_no_crest() {
        World world = one(10);
        RiverEvent spill = new RiverEvent(List.of(Source.at(0, 5)), 0, new Magnitude.Spill(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> run(world, spill));
    }
}
