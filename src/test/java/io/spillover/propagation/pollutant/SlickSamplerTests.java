package io.spillover.propagation.pollutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Draw;
import io.spillover.propagation.Ensemble;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Magnitude;
import io.spillover.propagation.Odds;
import io.spillover.propagation.RandomWorld;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.Season;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Source;
import io.spillover.propagation.Watch;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Drawn courses of a slick, against the answer they vary. */
class SlickSamplerTests {

    private static final Conditions MEAN = Conditions.of(Season.MEAN);

    private record Case(World world, RiverEvent event, Conditions conditions, Footprint print, Sampler sampler) {}

    private static Case of(World world, RiverEvent event, Conditions conditions) {
        JobsonEngine engine = new JobsonEngine();
        Footprint print = engine.propagate(world, event, conditions);
        return new Case(world, event, conditions, print, engine.sampler(world, event, conditions, print));
    }

    private static Case random(long seed, double limit) {
        RandomWorld drawn = RandomWorld.of(seed, true, seed % 2 == 0);
        Random random = drawn.random();
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            Source point = drawn.source();
            double upper = drawn.world().rivers().onAxis(point.river(), point.fromKm() * (1 + random.nextInt(2)));
            sources.add(new Source(point.river(), upper, point.toKm(), random.nextInt(3) * 10_000));
        }
        RiverEvent event = new RiverEvent(
                sources, random.nextInt(3) * 86_400.0, new Magnitude.Spill(1000, random.nextDouble(), limit));
        Conditions conditions = random.nextInt(3) == 0 ? MEAN.frozen() : MEAN;
        if (random.nextBoolean()) {
            conditions = conditions.measured(10 + 300 * random.nextDouble());
        }
        return of(drawn.world(), event, conditions.horizon(1e12));
    }

    private static World line() {
        return new Sketch()
                .river("A")
                .reach("A-1", 300, 150, 100, "A-2")
                .reach("A-2", 150, 0, 200, null)
                .city("Near", "Far")
                .passage("Near", "A", 210, 200, 190)
                .passage("Far", "A", 60, 50, 40)
                .build();
    }

    private static RiverEvent spill(double limit) {
        return new RiverEvent(List.of(Source.at(0, 300)), 0, new Magnitude.Spill(1000, 0, limit));
    }

    @Test
    void courses_are_the_same_on_any_number_of_threads() {
        for (long seed = 0; seed < 50; seed++) {
            Case c = random(seed, 1e-4);
            var one = new Ensemble(300, 7, 0.5, 1).draw(c.sampler(), Watch.NONE);
            assertThat(new Ensemble(300, 7, 0.5, 3).draw(c.sampler(), Watch.NONE))
                    .isEqualTo(one);
        }
    }

    @Test
    void the_middle_course_is_the_likely_answer_on_random_networks() {
        int cities = 0;
        for (long seed = 0; seed < 400; seed++) {
            Case c = random(seed, 0);
            var odds = new Ensemble(801, 3, 1, 1).draw(c.sampler(), Watch.NONE);
            for (Odds o : odds) {
                int entry = c.print().entryOfCity(o.city());
                boolean alone = c.event().sources().size() == 1 && c.event().durationS() == 0;
                if (entry >= 0 && alone && !c.print().has(entry, Footprint.HELD_BY_POOL)) {
                    cities++;
                    Band first = Objects.requireNonNull(o.first());
                    Band print = c.print().first(entry);
                    assertThat(first.likely())
                            .as("seed " + seed)
                            .isCloseTo(print.likely(), within(0.06 * print.likely() + 1e-3));
                    Band mgPerL = c.print().intensity(entry);
                    double off = Math.log(Objects.requireNonNull(o.intensity()).likely() / mgPerL.likely());
                    // four standard errors of a median of 801 courses, in the width of the band
                    double error = 4 * 1.25 / Math.sqrt(801) / 3.29 * Math.log(mgPerL.high() / mgPerL.low());
                    assertThat(off).as("seed " + seed).isCloseTo(0, within(error + 0.01));
                }
            }
        }
        assertThat(cities).isGreaterThan(200);
    }

    @Test
    void the_band_of_comonotone_courses_is_the_band_of_the_answer() {
        Case c = of(line(), spill(0), MEAN);
        var far = new Ensemble(20_000, 5, 1, 2).draw(c.sampler(), Watch.NONE).get(1);
        int entry = c.print().entryOfCity(1);
        Band first = Objects.requireNonNull(far.first());
        assertThat(first.low()).isCloseTo(c.print().first(entry).low(), withinPercentage(2));
        assertThat(first.likely()).isCloseTo(c.print().first(entry).likely(), withinPercentage(1));
        assertThat(first.high()).isCloseTo(c.print().first(entry).high(), withinPercentage(2));
    }

    @Test
    void reaches_that_err_by_themselves_make_a_narrower_band() {
        Case c = of(line(), spill(0), MEAN);
        Band alone = Objects.requireNonNull(
                new Ensemble(5000, 5, 0, 2).draw(c.sampler(), Watch.NONE).get(1).first());
        Band together = Objects.requireNonNull(
                new Ensemble(5000, 5, 1, 2).draw(c.sampler(), Watch.NONE).get(1).first());
        assertThat(alone.high() - alone.low()).isLessThan(0.95 * (together.high() - together.low()));
    }

    @Test
    void probabilities_lie_between_0_and_1_and_nothing_arrives_before_its_source() {
        for (long seed = 0; seed < 300; seed++) {
            Case c = random(seed, 1e-3);
            double earliest = c.event().sources().stream()
                    .mapToDouble(Source::startOffsetS)
                    .min()
                    .orElseThrow();
            for (Odds o : new Ensemble(100, seed, 0.5, 1).draw(c.sampler(), Watch.NONE)) {
                Band p = o.probability();
                assertThat(p.low()).isGreaterThanOrEqualTo(0);
                assertThat(p.high()).isLessThanOrEqualTo(1);
                if (o.first() != null) {
                    assertThat(o.first().low()).as("seed " + seed).isGreaterThanOrEqualTo((float) earliest);
                    assertThat(Objects.requireNonNull(o.peak()).low())
                            .isGreaterThanOrEqualTo(o.first().low());
                    assertThat(Objects.requireNonNull(o.end()).low())
                            .isGreaterThanOrEqualTo(
                                    Objects.requireNonNull(o.peak()).low());
                }
            }
        }
    }

    @Test
    void a_higher_limit_is_reached_in_fewer_courses() {
        Footprint open = of(line(), spill(0), MEAN).print();
        double likely = open.intensity(open.entryOfCity(1)).likely();
        double before = 1.1;
        for (double limit : new double[] {0.3 * likely, likely, 1.5 * likely, 4 * likely}) {
            Case c = of(line(), spill(limit), MEAN);
            var far = new Ensemble(2000, 5, 1, 1)
                    .draw(c.sampler(), Watch.NONE).stream()
                            .filter(o -> o.city() == 1)
                            .findFirst()
                            .orElseThrow();
            double p = far.probability().likely();
            assertThat(p).isLessThan(before);
            before = p;
            if (limit == likely) {
                assertThat(p).isBetween(0.4, 0.6);
            }
        }
        assertThat(before).isLessThan(0.02);
    }

    @Test
    void a_city_beyond_the_horizon_is_reached_in_some_courses() {
        Footprint open = of(line(), spill(0), MEAN).print();
        Case c = of(
                line(), spill(0), MEAN.horizon(open.first(open.entryOfCity(1)).low() * 0.98));
        assertThat(c.print().entryOfCity(1)).isEqualTo(-1);
        var far = new Ensemble(5000, 5, 1, 1)
                .draw(c.sampler(), Watch.NONE).stream()
                        .filter(o -> o.city() == 1)
                        .findFirst()
                        .orElseThrow();
        assertThat(far.probability().likely()).isBetween(0.01, 0.06);
    }

    @Test
    void courses_go_through_what_was_seen_within_its_tolerance() {
        Sighting seen = new Sighting(Sighting.Phase.FIRST, 0, 210, -1, 200_000, 7200, Double.NaN);
        Case c = of(line(), spill(0), MEAN.seen(List.of(seen)));
        Band near = Objects.requireNonNull(new Ensemble(20_000, 5, 1, 2)
                .draw(c.sampler(), Watch.NONE)
                .get(0)
                .first());
        assertThat(near.low()).isCloseTo(192_800, within(300.0));
        assertThat(near.likely()).isCloseTo(200_000, within(200.0));
        assertThat(near.high()).isCloseTo(207_200, within(300.0));
    }

    @Test
    void a_measured_peak_is_the_peak_of_every_course() {
        Sighting seen = new Sighting(Sighting.Phase.PEAK, 0, 200, -1, 200_000, 0, 0.25);
        Case c = of(line(), spill(0), MEAN.seen(List.of(seen)));
        var walker = c.sampler().walker();
        var course = new Sampler.Course(2);
        for (int i = 0; i < 200; i++) {
            walker.walk(new Draw(1, 0.5).course(i), course);
            assertThat(course.intensity[0]).isCloseTo(0.25, withinPercentage(1e-9));
        }
    }
}
