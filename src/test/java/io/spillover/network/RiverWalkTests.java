package io.spillover.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.CityFacts;
import io.spillover.propagation.PassageFacts;
import io.spillover.propagation.ReachFacts;
import io.spillover.propagation.Relation;
import io.spillover.propagation.SectionFacts;
import io.spillover.propagation.World;
import io.spillover.quantity.Quality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two rivers meet and part again: {@code A} (100 km) takes in {@code B} at km 60; at km 20 a branch {@code C} of 15 km leaves.
 * Seats: top on A km 90, side on B km 10, low on A km 50, mouth on A km 5, arm on C km 5; low touches C too, at km 1.
 */
class RiverWalkTests {

    private final World world = World.builder("v")
            .river("A")
            .river("B")
            .river("C")
            .city(city("top"))
            .city(city("side"))
            .city(city("low"))
            .city(city("mouth"))
            .city(city("arm"))
            .city(city("dry"))
            .reach(reach("A1", "A", 1, 100, 60, 40, "A2", null, Quality.A))
            .reach(reach("A2", "A", 2, 60, 20, 80, "A3", "C1", Quality.C))
            .reach(reach("A3", "A", 3, 20, 0, 20, null, null, Quality.A))
            .reach(reach("B1", "B", 1, 30, 0, 30, "A2", null, Quality.B))
            .reach(reach("C1", "C", 1, 15, 0, 15, null, null, Quality.ASSUMED))
            .passage(passage("top", "A", 90))
            .passage(passage("side", "B", 10))
            .passage(passage("low", "A", 50))
            .passage(passage("mouth", "A", 5))
            .passage(passage("arm", "C", 5))
            .passage(passage("low", "C", 1))
            .build();

    @Test
    void theWaterPassesTheCitiesBelowInTheOrderOfTheirDistance() {
        var below = RiverWalk.down(world, "top");

        assertThat(below).extracting(CityAlongRiver::cityId).containsExactly("low", "arm", "mouth");
        // 30 km on A1, then 10 of 40 axis km on a reach that is 80 km long.
        assertThat(below.get(0).distanceKm()).isCloseTo(30 + 20, within(0.01));
        assertThat(below.get(1).distanceKm()).isCloseTo(30 + 80 + 10, within(0.01));
        assertThat(below.get(2).distanceKm()).isCloseTo(30 + 80 + 15, within(0.01));
    }

    @Test
    void tributariesAreAboveAndBranchesLeadBack() {
        assertThat(RiverWalk.up(world, "arm"))
                .extracting(CityAlongRiver::cityId)
                .containsExactly("low", "side", "top");
        assertThat(RiverWalk.up(world, "top")).isEmpty();
        assertThat(RiverWalk.down(world, "side"))
                .extracting(CityAlongRiver::cityId)
                .doesNotContain("top");
    }

    @Test
    void theLeastKnownReachSpeaksForTheWay() {
        assertThat(RiverWalk.down(world, "side"))
                .extracting(CityAlongRiver::cityId, CityAlongRiver::quality)
                .contains(
                        org.assertj.core.api.Assertions.tuple("low", Quality.C),
                        org.assertj.core.api.Assertions.tuple("arm", Quality.ASSUMED));
    }

    @Test
    void upAndDownAreTheSameSeenFromBothEnds() {
        for (int a = 0; a < world.cities().size(); a++) {
            var from = world.cities().id(a);
            for (var below : RiverWalk.down(world, from)) {
                assertThat(RiverWalk.up(world, below.cityId()))
                        .as(from + " above " + below.cityId())
                        .anySatisfy(up -> {
                            assertThat(up.cityId()).isEqualTo(from);
                            assertThat(up.distanceKm()).isCloseTo(below.distanceKm(), within(0.01));
                        });
            }
        }
    }

    @Test
    void aCityWithoutARiverAndAnUnknownOneHaveNobody() {
        assertThat(RiverWalk.down(world, "dry")).isEmpty();
        assertThat(RiverWalk.up(world, "nowhere")).isEmpty();
    }

    private static CityFacts city(String id) {
        return new CityFacts(id, 0, 0, 1000, 10);
    }

    private static PassageFacts passage(String city, String river, double km) {
        return new PassageFacts(city, river, 1, km, km, km, 0, Relation.SEAT);
    }

    private static ReachFacts reach(
            String id,
            String river,
            int seq,
            double from,
            double to,
            double lengthKm,
            @Nullable String down,
            @Nullable String branch,
            Quality quality) {
        var section = new SectionFacts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        return new ReachFacts(
                id,
                river,
                seq,
                lengthKm,
                Double.NaN,
                from,
                to,
                section,
                section,
                quality,
                down,
                branch,
                branch == null ? 0 : 0.3);
    }
}
