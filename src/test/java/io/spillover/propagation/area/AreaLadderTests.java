package io.spillover.propagation.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.AreaEvent.Fix;
import io.spillover.propagation.AreaEvent.Patch;
import io.spillover.propagation.AreaEvent.Shape;
import io.spillover.propagation.CityFacts;
import io.spillover.propagation.Compass;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Ensemble;
import io.spillover.propagation.Entry;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.LateralInflow;
import io.spillover.propagation.Miss;
import io.spillover.propagation.Note;
import io.spillover.propagation.Relation;
import io.spillover.propagation.Season;
import io.spillover.propagation.Sketch;
import io.spillover.propagation.Watch;
import io.spillover.propagation.World;
import io.spillover.quantity.GeoPoint;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From one circle over one city up. */
class AreaLadderTests {

    private static final GeoPoint CENTRE = new GeoPoint(30, 110);
    private static final Compass AROUND = new Compass(CENTRE);
    private static final Conditions MEAN = Conditions.of(Season.MEAN);

    private final AreaEngine engine = new AreaEngine();

    private static World world(CityFacts... cities) {
        var builder = World.builder("area");
        for (var city : cities) {
            builder.city(city);
        }
        return builder.build();
    }

    private static CityFacts city(double eastKm, double northKm, double radiusKm) {
        return Compass.city("C" + eastKm + "," + northKm, AROUND.off(eastKm, northKm), radiusKm);
    }

    private static AreaEvent rain(double least, Shape shape) {
        return new AreaEvent(List.of(new Patch(shape, 0, 7200, 20)), 7200, "rain", "mm/h", least);
    }

    private static AreaEvent track(double least, Fix... fixes) {
        return new AreaEvent(List.of(new Patch(new Shape.Track(List.of(fixes)), 0, 0, 0)), 0, "wind", "m/s", least);
    }

    private static Fix fix(double atS, double eastKm, double radiusKm, double intensity) {
        return new Fix(atS, AROUND.off(eastKm, 0), radiusKm, intensity);
    }

    @Test
    void b01CircleCoversACityWholeAndAnotherInPart() {
        var found =
                engine.propagate(world(city(0, 0, 10), city(50, 0, 10)), rain(1, new Shape.Circle(CENTRE, 50)), MEAN);

        int whole = found.entryOfCity(0);
        int part = found.entryOfCity(1);
        assertThat(found.way(whole)).isEqualTo(Entry.Way.COVER);
        assertThat(found.predecessor(whole)).isZero();
        assertThat(found.ratio(whole)).isEqualTo(1);
        assertThat(found.ratio(part)).isBetween(0.45, 0.5);
        assertThat(found.intensity(whole).likely()).isEqualTo(20);
        assertThat(found.first(whole).likely()).isZero();
        assertThat(found.end(whole).likely()).isEqualTo(7200);
        assertThat(found.relation(whole)).isEqualTo(Relation.SEAT);
    }

    @Test
    void b02SharesOfTwoDiscsAreThoseOfManyPointsThrownAtThem() {
        var random = new Random(3);
        for (int seed = 0; seed < 60; seed++) {
            double away = 60 * random.nextDouble();
            double circle = 1 + 40 * random.nextDouble();
            int inside = 0;
            int n = 40_000;
            for (int i = 0; i < n; i++) {
                double r = 20 * Math.sqrt(random.nextDouble());
                double at = 2 * Math.PI * random.nextDouble();
                inside += Math.hypot(r * Math.cos(at) - away, r * Math.sin(at)) <= circle ? 1 : 0;
            }
            assertThat(DiscShare.byCircle(away, circle, 20)).isCloseTo((double) inside / n, within(0.012));
        }
    }

    @Test
    void b03SharesOfPolygonsAreThoseOfManyPointsThrownAtThem() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int corners = 3 + random.nextInt(6);
            double[] x = new double[corners];
            double[] y = new double[corners];
            double east = 30 * (random.nextDouble() - 0.5);
            for (int i = 0; i < corners; i++) {
                double r = 5 + 40 * random.nextDouble();
                double at = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
                x[i] = east + r * Math.cos(at);
                y[i] = r * Math.sin(at);
            }
            int inside = 0;
            int n = 10_000;
            for (int i = 0; i < n; i++) {
                double r = 15 * Math.sqrt(random.nextDouble());
                double at = 2 * Math.PI * random.nextDouble();
                inside += DiscShare.awayKm(x, y, r * Math.cos(at), r * Math.sin(at)) == 0 ? 1 : 0;
            }
            assertThat(DiscShare.byPolygon(x, y, 15)).as("seed %d", seed).isCloseTo((double) inside / n, within(0.025));
        }
    }

    @Test
    void b04PolygonAsWideAsACircleOfManyCornersGivesTheSameShares() {
        var ring = new java.util.ArrayList<GeoPoint>();
        for (int i = 0; i < 720; i++) {
            ring.add(AROUND.at(80, 360 - i / 2.0));
        }
        var world = world(city(0, 0, 10), city(75, 10, 12), city(60, 60, 20), city(200, 0, 30));
        var circle = engine.propagate(world, rain(1, new Shape.Circle(CENTRE, 80)), MEAN);
        var polygon = engine.propagate(world, rain(1, new Shape.Polygon(ring)), MEAN);

        assertThat(polygon.size()).isEqualTo(circle.size());
        for (int e : circle.cityEntries()) {
            assertThat(polygon.ratio(polygon.entryOfCity(circle.index(e)))).isCloseTo(circle.ratio(e), within(0.002));
        }
    }

    @Test
    void b05ListOfCitiesGivesItsOwnSharesAndHasNoErrorOfPosition() {
        var world = world(city(0, 0, 10), city(12, 0, 10));
        var found = engine.propagate(world, rain(1, new Shape.OfCity(0, 0.3)), MEAN);

        assertThat(found.cityEntries()).hasSize(1);
        assertThat(found.ratio(found.entryOfCity(0))).isEqualTo(0.3);
        var odds = new Ensemble(300, 1, 1, 1)
                .draw(engine.sampler(world, rain(1, new Shape.OfCity(0, 0.3)), MEAN, found), Watch.NONE);
        assertThat(odds).hasSize(1);
        assertThat(odds.get(0).probability().likely()).isEqualTo(1);
    }

    @Test
    void b06StormComesAndGoesAtTheRootsOfItsWay() {
        var event = track(1, fix(0, -200, 30, 40), fix(40_000, 200, 30, 40));
        var found = engine.propagate(world(city(0, 0, 10)), event, MEAN);

        assertThat(found.first(1).likely()).isCloseTo(16_000, within(20.0));
        assertThat(found.peak(1).likely()).isCloseTo(20_000, within(20.0));
        assertThat(found.end(1).likely()).isCloseTo(24_000, within(20.0));
        assertThat(found.ratio(1)).isEqualTo(1);
        assertThat(found.first(1).low()).isLessThan(found.first(1).likely());
    }

    @Test
    void b07StormThatWeakensCountsOnlyWhileItIsStrongEnough() {
        var event = track(20, fix(0, -200, 30, 40), fix(40_000, 200, 30, 0));
        var found = engine.propagate(world(city(0, 0, 10), city(150, 0, 10)), event, MEAN);

        assertThat(found.end(found.entryOfCity(0)).likely()).isCloseTo(20_000, within(20.0));
        assertThat(found.intensity(found.entryOfCity(0)).likely()).isCloseTo(24, withinPercentage(0.5));
        assertThat(found.entryOfCity(1)).isNegative();
        assertThat(found.misses()).extracting(Miss::reason).containsExactly(Miss.Reason.BELOW_THRESHOLD);
    }

    @Test
    void b08CityThatOnlyTheErrorOfTheTrackReachesIsExposedByTheUpperBound() {
        var event = track(1, fix(0, -200, 30, 40), fix(40_000, 200, 30, 40));
        var found = engine.propagate(world(city(0, 60, 10), city(0, 200, 10)), event, MEAN);

        assertThat(found.has(found.entryOfCity(0), Footprint.LIKELY_BELOW_THRESHOLD))
                .isTrue();
        assertThat(found.intensity(found.entryOfCity(0)).likely()).isZero();
        assertThat(found.entryOfCity(1)).isNegative();
    }

    @Test
    void b09LaterThanTheHorizonIsNamed() {
        var event = track(1, fix(0, -900, 30, 40), fix(200_000, 200, 30, 40));
        var found = engine.propagate(world(city(0, 0, 10)), event, MEAN.horizon(3600));

        assertThat(found.misses()).extracting(Miss::reason).containsExactly(Miss.Reason.BEYOND_HORIZON);
    }

    @Test
    void b10TracksCoverTheSameCitiesAsASlowWalkOnManyRandomWorlds() {
        int covered = 0;
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var around = new Compass(new GeoPoint(-60 + 120 * random.nextDouble(), 360 * random.nextDouble() - 180));
            var builder = World.builder("random");
            for (int i = 0; i < 10; i++) {
                builder.city(Compass.city(
                        "C" + i,
                        around.at(250 * random.nextDouble(), 360 * random.nextDouble()),
                        3 + 20 * random.nextDouble()));
            }
            var world = builder.build();
            var fixes = new java.util.ArrayList<Fix>();
            for (int i = 0; i < 4; i++) {
                fixes.add(new Fix(
                        10_000 * i,
                        around.at(200 * random.nextDouble(), 360 * random.nextDouble()),
                        5 + 60 * random.nextDouble(),
                        30));
            }
            var found = engine.propagate(world, track(1, fixes.toArray(Fix[]::new)), MEAN);
            for (int c = 0; c < 10; c++) {
                var xy = new double[2];
                var plane = new io.spillover.propagation.plane.Plane(
                        world.cities().lat(c), world.cities().lon(c));
                double deepest = Double.POSITIVE_INFINITY;
                for (int i = 0; i < 3; i++) {
                    for (double s = 0; s <= 1; s += 0.02) {
                        plane.put(
                                fixes.get(i).centre().lat(),
                                fixes.get(i).centre().lon(),
                                xy);
                        double x = (1 - s) * xy[0];
                        double y = (1 - s) * xy[1];
                        plane.put(
                                fixes.get(i + 1).centre().lat(),
                                fixes.get(i + 1).centre().lon(),
                                xy);
                        double wide = (1 - s) * fixes.get(i).radiusKm()
                                + s * fixes.get(i + 1).radiusKm();
                        deepest = Math.min(deepest, Math.hypot(x + s * xy[0], y + s * xy[1]) - wide);
                    }
                }
                int entry = found.entryOfCity(c);
                boolean hit = entry >= 0 && !found.has(entry, Footprint.LIKELY_BELOW_THRESHOLD);
                double margin = deepest - world.cities().territoryKm(c);
                if (margin < 0) {
                    assertThat(hit).as("seed %d city %d", seed, c).isTrue();
                    covered++;
                } else if (margin > 6) {
                    assertThat(hit).as("seed %d city %d", seed, c).isFalse();
                }
                if (entry >= 0) {
                    assertThat(found.first(entry).low()).isGreaterThanOrEqualTo(0);
                }
            }
        }
        assertThat(covered).isGreaterThan(2000);
    }

    @Test
    void b11ChancesAreChancesTheSameOnAnyThreadsAndEveryExposedCityIsWatched() {
        var world = world(city(0, 0, 10), city(0, 60, 10), city(40, -20, 15));
        var event = track(1, fix(0, -200, 30, 40), fix(40_000, 200, 30, 40));
        var found = engine.propagate(world, event, MEAN);
        var sampler = engine.sampler(world, event, MEAN, found);
        var odds = new Ensemble(2000, 5, 1, 1).draw(sampler, Watch.NONE);

        assertThat(new Ensemble(2000, 5, 1, 3).draw(sampler, Watch.NONE)).isEqualTo(odds);
        for (int e : found.cityEntries()) {
            assertThat(sampler.cities()).contains(found.index(e));
        }
        assertThat(odds.get(0).probability().likely()).isGreaterThan(0.9);
        assertThat(odds.get(1).probability().likely()).isBetween(0.01, 0.4);
    }

    @Test
    void b12RainOverACityFallsBesideItsRivers() {
        var world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .city("one")
                .passage("one", "A", 80, 70, 60)
                .build();
        var inflow = LateralInflow.of(world, rain(1, new Shape.OfCity(0, 0.5)), MEAN);

        assertThat(inflow.stretches()).hasSize(1);
        var stretch = inflow.stretches().get(0);
        assertThat(stretch.fromKm()).isEqualTo(80);
        assertThat(stretch.toKm()).isEqualTo(60);
        assertThat(stretch.mmPerHour()).isCloseTo(10, within(1e-9));
        assertThat(stretch.toS() - stretch.fromS()).isEqualTo(7200);
    }

    @Test
    void b13RainOfAPassingStormAddsUpToItsTimeOverTheCity() {
        var world = new Sketch()
                .river("A")
                .reach("A-1", 100, 0, 100, null)
                .city("one")
                .passage("one", "A", 80, 70, 60)
                .build();
        var fixes = List.of(fix(0, -300, 60, 10), fix(60_000, 300, 60, 10));
        var event = new AreaEvent(List.of(new Patch(new Shape.Track(fixes), 0, 0, 0)), 60_000, "rain", "mm/h", 1);
        double mm = 0;
        for (var stretch : LateralInflow.of(world, event, MEAN).stretches()) {
            mm += stretch.mmPerHour() * (stretch.toS() - stretch.fromS()) / 3600;
        }
        // 120 km chord at 10 m/s over the seat; averaged over a disc of radius 39.9 km a little less
        assertThat(mm).isBetween(25.0, 34.0);
    }

    @Test
    void badInputIsRefusedInClearWords() {
        var air = new AirEvent(
                CENTRE,
                0,
                new AirEvent.Release.Gas(1, 0, 1),
                false,
                List.of(new AirEvent.Wind(0, 1, 0, AirEvent.Stability.D)));
        assertThatThrownBy(() -> engine.propagate(world(), air, MEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs an area");
        assertThatThrownBy(() -> engine.propagate(world(), rain(1, new Shape.OfCity(4, 1)), MEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no city 4");
        assertThatThrownBy(() -> LateralInflow.of(world(), track(1, fix(0, 0, 1, 1), fix(1, 1, 1, 1)), MEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mm/h");
        assertThatThrownBy(() -> new Shape.Circle(CENTRE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shape.Polygon(List.of(CENTRE, CENTRE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shape.OfCity(0, 1.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shape.Track(List.of(fix(0, 0, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(engine.propagate(world(), rain(1, new Shape.Circle(CENTRE, 5)), MEAN)
                        .assumptions())
                .extracting(Note::code)
                .contains(Note.Code.AREA_DRIVERS, Note.Code.AREA_EVEN_INSIDE);
    }
}
