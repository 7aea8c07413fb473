package io.spillover.propagation.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Source;
import io.spillover.propagation.Watch;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FloodSamplerTests {

    private static final FloodRoutingEngine ENGINE = new FloodRoutingEngine();
    private static final Conditions SEASON = Conditions.of(Season.FLOOD);

    private static World river() {
        return new Sketch()
                .river("A")
                .reach("A-1", 300, 200, 100, "A-2")
                .reach("A-2", 200, 100, 120, "A-3")
                .reach("A-3", 100, 0, 140, null)
                .city("Near", "Far")
                .passage("Near", "A", 220, 210, 201)
                .passage("Far", "A", 60, 20, 1)
                .build();
    }

    private static List<Odds> draw(World world, RiverEvent event, Conditions conditions, double rho) {
        Footprint print = ENGINE.propagate(world, event, conditions);
        Sampler sampler = ENGINE.sampler(world, event, conditions, print);
        return new Ensemble(4000, 5, rho, 2).draw(sampler, Watch.NONE);
    }

    @Test
    void theMiddleOfTheCoursesIsTheRoutedRunAndTheirSpreadItsWindow() {
        World world = river();
        RiverEvent event = new RiverEvent(List.of(Source.at(0, 300)), 86_400, new Magnitude.Crest(500));
        Footprint print = ENGINE.propagate(world, event, SEASON);
        for (Odds odds : draw(world, event, SEASON, 1)) {
            int e = print.entryOfCity(odds.city());
            assertThat(odds.probability().likely()).isGreaterThan(0.99);
            near(odds.peak(), print.peak(e), 0.05);
            near(odds.first(), print.first(e), 0.08);
            near(odds.end(), print.end(e), 0.05);
            assertThat(Objects.requireNonNull(odds.intensity()).likely())
                    .isCloseTo(
                            print.intensity(e).likely(),
                            within(0.05 * print.intensity(e).likely()));
        }
    }

    private static void near(@org.jspecify.annotations.Nullable Band drawn, Band window, double share) {
        Band found = Objects.requireNonNull(drawn);
        double scale = window.likely() + window.high() - window.low();
        assertThat(found.low()).isCloseTo(window.low(), within(share * scale));
        assertThat(found.likely()).isCloseTo(window.likely(), within(share * scale));
        assertThat(found.high()).isCloseTo(window.high(), within(share * scale));
    }

    @Test
    void reachesThatErrAloneSpreadLessThanReachesThatErrTogether() {
        World world = river();
        RiverEvent event = new RiverEvent(List.of(Source.at(0, 300)), 86_400, new Magnitude.Crest(500));
        Band together =
                Objects.requireNonNull(draw(world, event, SEASON, 1).get(1).peak());
        Band alone = Objects.requireNonNull(draw(world, event, SEASON, 0).get(1).peak());
        assertThat(alone.high() - alone.low()).isLessThan(together.high() - together.low());
    }

    @Test
    void aRiseNearTheThresholdExposesInSomeCourses() {
        World world = river();
        // over the 200 m³/s of the season; a tenth of the discharge of each course counts
        RiverEvent event = new RiverEvent(List.of(Source.at(0, 300)), 4 * 86_400, new Magnitude.Crest(230));
        Footprint print = ENGINE.propagate(world, event, SEASON);
        assertThat(print.entryOfCity(1)).isNotNegative();
        double p = draw(world, event, SEASON, 1).get(1).probability().likely();
        assertThat(p).isBetween(0.05, 0.95);
    }

    @Test
    void probabilitiesArriveBetweenNoughtAndOneAndNothingBeforeItsSourceOnRandomNetworks() {
        for (long seed = 0; seed < 400; seed++) {
            RandomWorld drawn = RandomWorld.of(seed, true, seed % 2 == 0);
            List<Source> sources = new ArrayList<>();
            for (int i = 0; i < 1 + seed % 3; i++) {
                Source at = drawn.source();
                Source later = new Source(at.river(), at.fromKm(), at.toKm(), 5000 + i * 10_000);
                sources.add(i == 1 ? later.with(new Magnitude.Breach(1e8, 20)) : later);
            }
            Magnitude magnitude = seed % 5 == 0 ? new Magnitude.Rain(150, 0.6) : new Magnitude.Crest(900);
            RiverEvent event = new RiverEvent(sources, 86_400, magnitude);
            Footprint print = ENGINE.propagate(drawn.world(), event, SEASON);
            Sampler sampler = ENGINE.sampler(drawn.world(), event, SEASON, print);
            assertThat(sampler.cities()).hasSize(print.cityEntries().length);
            for (Odds odds : new Ensemble(100, seed, 0.5, 1).draw(sampler, Watch.NONE)) {
                assertThat(odds.probability().likely()).isBetween(0.0, 1.0);
                if (odds.hits() > 0) {
                    assertThat(Objects.requireNonNull(odds.first()).low()).isGreaterThanOrEqualTo(5000);
                    assertThat(Objects.requireNonNull(odds.intensity()).low()).isFinite();
                    assertThat(Objects.requireNonNull(odds.end()).high()).isFinite();
                }
            }
        }
    }

    @Test
    void theSameSeedDrawsTheSameCourses() {
        World world = river();
        RiverEvent event = new RiverEvent(List.of(Source.at(0, 300)), 86_400, new Magnitude.Crest(500));
        assertThat(draw(world, event, SEASON, 0.5)).isEqualTo(draw(world, event, SEASON, 0.5));
    }

    @Test
    void everyCourseHasItsTimesInOrder() {
        World world = river();
        RiverEvent event = new RiverEvent(List.of(Source.at(0, 300)), 86_400, new Magnitude.Crest(500));
        Sampler sampler = ENGINE.sampler(world, event, SEASON, ENGINE.propagate(world, event, SEASON));
        Sampler.Walker walker = sampler.walker();
        Sampler.Course course = new Sampler.Course(sampler.cities().length);
        Draw draw = new Draw(3, 0.7);
        for (int c = 0; c < 2000; c++) {
            walker.walk(draw.course(c), course);
            for (int k = 0; k < sampler.cities().length; k++) {
                assertThat(course.firstS[k]).isLessThanOrEqualTo(course.peakS[k]);
                assertThat(course.peakS[k]).isLessThanOrEqualTo(course.endS[k]);
            }
        }
    }
}
