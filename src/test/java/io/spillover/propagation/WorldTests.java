package io.spillover.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.spillover.quantity.Quality;
import org.junit.jupiter.api.Test;

/** What the builder accepts, what it refuses and how. */
class WorldTests {

    private static Sketch twoReaches() {
        return new Sketch().river("A").reach("A-2", 50, 0, 120, null).reach("A-1", 120, 50, 100, "A-2");
    }

    private static void refused(Sketch sketch, String message) {
        assertThatIllegalArgumentException().isThrownBy(sketch::build).withMessageContaining(message);
    }

    @Test
    void reachesAreNumberedDownstreamWhateverTheOrderTheyCameIn() {
        RiverGrid grid = twoReaches().build().rivers();
        assertThat(grid.reachId(0)).isEqualTo("A-1");
        assertThat(grid.downstream(0)).isEqualTo(1);
        assertThat(grid.downstream(1)).isEqualTo(-1);
        assertThat(grid.upstream(1, 0)).isZero();
        assertThat(grid.upstreamCount(0)).isZero();
        assertThat(grid.rank(0)).isLessThan(grid.rank(1));
        assertThat(grid.fromKm(0)).isEqualTo(120);
        assertThat(grid.fromKm(1)).isEqualTo(50);
    }

    @Test
    void aPositionBelongsToTheReachThatBeginsThere() {
        World world = twoReaches().build();
        assertThat(world.reachAt(0, 120)).isZero();
        assertThat(world.reachAt(0, 50.1)).isZero();
        assertThat(world.reachAt(0, 50)).isEqualTo(1);
        assertThat(world.reachAt(0, 0)).isEqualTo(1);
    }

    @Test
    void aReachWithoutLengthCountsAsATenthOfAKilometre() {
        RiverGrid grid = new Sketch()
                .river("A")
                .reach("A-1", 50, 50, 10, "A-2")
                .reach("A-2", 50, 0, 10, null)
                .build()
                .rivers();
        assertThat(grid.lengthKm(0)).isCloseTo(0.1, within(1e-6));
        assertThat(grid.reachAt(0, 50)).isEqualTo(1);
    }

    @Test
    void aCombinedFlowStatedAtAConfluenceIsGivenBackToItsRivers() {
        SectionFacts below = Sketch.section(150);
        RiverGrid grid = new Sketch()
                .river("A", "T")
                .reach(new ReachFacts(
                        "A-1", "A", 1, 50, 1e-3, 100, 50, Sketch.section(90), below, Quality.B, "A-2", null, 0))
                .reach("A-2", 50, 0, 150, null)
                .reach(new ReachFacts(
                        "T-1", "T", 1, 30, 1e-3, 30, 0, Sketch.section(50), below, Quality.B, "A-2", null, 0))
                .build()
                .rivers();
        Flow mean = Flow.of(Season.MEAN);
        assertThat(grid.dischargeM3PerS(grid.reachIndex("A-1"), 1, mean)).isCloseTo(100, within(1e-4));
        assertThat(grid.dischargeM3PerS(grid.reachIndex("T-1"), 1, mean)).isCloseTo(50, within(1e-4));
        assertThat(grid.areaKm2(grid.reachIndex("A-1"), 1)).isCloseTo(10_000, within(1e-2));
    }

    @Test
    void aCycleOfReachesIsRefused() {
        refused(
                new Sketch().river("A", "B").reach("A-1", 10, 0, 1, "B-1").reach("B-1", 10, 0, 1, "A-1"),
                "The reaches form a cycle: following reach A-1 upstream");
    }

    @Test
    void aCycleThroughABranchIsRefused() {
        refused(
                new Sketch()
                        .river("A", "B")
                        .reach("A-1", 20, 10, 1, "A-2")
                        .reach("A-2", 10, 0, 1, "B-1", "A-1", 0.2)
                        .reach("B-1", 9, 0, 1, null),
                "form a cycle");
    }

    @Test
    void unknownReferencesAreRefused() {
        refused(new Sketch().river("A").reach("A-1", 10, 0, 1, "A-9"), "Reach A-1 flows into A-9, which is unknown");
        refused(new Sketch().river("A").reach("B-1", 10, 0, 1, null), "Reach B-1: river B is unknown");
        refused(twoReaches().passage("X", "A", 100, 90, 80), "Passage 1 of X on A: the city is unknown");
        refused(twoReaches().city("X").passage("X", "B", 100, 90, 80), "the river B is unknown");
        refused(twoReaches().dam("D", "B", 10, 1, 0, true), "Dam D: the river B is unknown");
        refused(twoReaches().facility("F", "A", 500), "Facility F: km 500.0 is not on river A");
    }

    @Test
    void doublesAndGapsAreRefused() {
        refused(twoReaches().city("X", "X"), "City X is given twice");
        refused(twoReaches().river("A"), "River A is given twice");
        refused(twoReaches().reach("A-2", 50, 0, 1, null), "Reach A-2 is given twice");
        refused(twoReaches().reach("A-02", 50, 0, 1, null), "have the same number 2 on river A");
        refused(twoReaches().river("E"), "River E has no reach");
        refused(
                new Sketch().river("A").reach("A-1", 100, 60, 1, "A-2").reach("A-2", 50, 0, 1, null),
                "Reach A-2 begins at km 50.0, but the reach above it ends at km 60.0");
    }

    @Test
    void theEngineOfEachRiverMechanismIsFound() {
        assertThat(Engines.all())
                .extracting(PropagationEngine::version)
                .contains(
                        "flood-routing/1",
                        "jobson/2",
                        "plume-puff/1",
                        "outbreak/1",
                        "inoperability/1",
                        "supply-chain/1");
        assertThat(Engines.find(io.spillover.quantity.Mechanism.RIVER_FLOOD)).isPresent();
    }

    @Test
    void aMonthBetweenTheKnownOnesIsAMixByTime() {
        assertThat(Flow.in(java.time.Month.NOVEMBER).mix(10, 40, 90)).isCloseTo(30, within(1e-9));
        assertThat(Flow.in(java.time.Month.JULY).mix(10, 40, 90)).isEqualTo(90);
        assertThat(Flow.of(Season.DRY).mix(Double.NaN, 40, 90)).isEqualTo(40);
    }
}
