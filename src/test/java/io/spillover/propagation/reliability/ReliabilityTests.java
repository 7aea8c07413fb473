package io.spillover.propagation.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bridge of the textbooks, simple cases, and random networks against going through every combination. */
class ReliabilityTests {

    private static final int S = 0;
    private static final int A = 1;
    private static final int B = 2;
    private static final int T = 3;

    private static Edge both(int from, int to, double p) {
        return new Edge(from, to, p, true);
    }

    private static Reliability bridge() {
        return Reliability.of(
                4, List.of(both(S, A, 0.9), both(S, B, 0.9), both(A, B, 0.9), both(A, T, 0.9), both(B, T, 0.9)), S, T);
    }

    @Test
    void theBridgeIsExact() {
        assertThat(bridge().exact()).isEqualTo(0.97848, within(1e-12));
        // Conditioned on the bridge: 0.9·(1 − 0.1²)² + 0.1·(1 − (1 − 0.9²)²)
        double closed = 0.9 * Math.pow(1 - 0.01, 2) + 0.1 * (1 - Math.pow(1 - 0.81, 2));
        assertThat(bridge().exact()).isEqualTo(closed, within(1e-12));
    }

    @Test
    void theBoundsOfTheBridgeAreThoseOfTheTextbook() {
        assertThat(bridge().bestWay()).isEqualTo(0.81, within(1e-12));
        assertThat(bridge().cutProduct()).isEqualTo(0.9781407801, within(1e-10));
        assertThat(bridge().noisyOr()).isEqualTo(0.9973487799, within(1e-10));
    }

    @Test
    void noisyOrIsWrongWhereWaysShareConnections() {
        // One doubtful connection, then two sure ones side by side: ways share it, so there is only one chance.
        var shared = Reliability.of(4, List.of(both(S, A, 0.3), both(A, B, 1), both(A, T, 1), both(B, T, 1)), S, T);
        assertThat(shared.exact()).isEqualTo(0.3, within(1e-12));
        assertThat(shared.noisyOr()).isEqualTo(0.51, within(1e-12));
    }

    @Test
    void drawingComesToTheExactNumberAndItsIntervalHoldsIt() {
        for (int courses : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
            var drawn = bridge().sample(courses, 5).probability();
            assertThat(drawn.likely()).isEqualTo(0.97848, within(4 * Math.sqrt(0.97848 * 0.02152 / courses)));
        }
        int holds = 0;
        for (int seed = 0; seed < 400; seed++) {
            var drawn = bridge().sample(2_000, seed).probability();
            holds += drawn.low() <= 0.97848 && 0.97848 <= drawn.high() ? 1 : 0;
        }
        assertThat(holds).isBetween(340, 380);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(bridge().sample(5_000, 3)).isEqualTo(bridge().sample(5_000, 3));
        assertThat(bridge().sample(5_000, 3)).isNotEqualTo(bridge().sample(5_000, 4));
    }

    @Test
    void inARowTheyMultiplyAndSideBySideTheirFailuresDo() {
        assertThat(Reliability.of(3, List.of(both(0, 1, 0.5), both(1, 2, 0.4)), 0, 2)
                        .exact())
                .isEqualTo(0.2, within(1e-15));
        assertThat(Reliability.of(2, List.of(both(0, 1, 0.5), both(0, 1, 0.4)), 0, 1)
                        .exact())
                .isEqualTo(0.7, within(1e-15));
    }

    @Test
    void aConnectionOneWayIsNotUsedBackwards() {
        var wrong = Reliability.of(2, List.of(new Edge(1, 0, 0.5, false)), 0, 1);
        assertThat(wrong.exact()).isZero();
        assertThat(wrong.bestWay()).isZero();
        assertThat(wrong.sample(100, 1).hits()).isZero();
    }

    @Test
    void aPlaceReachesItself() {
        var self = Reliability.of(2, List.of(both(0, 1, 0.5)), 0, 0);
        assertThat(self.exact()).isEqualTo(1);
        assertThat(self.bestWay()).isEqualTo(1);
        assertThat(self.sample(10, 1).hits()).isEqualTo(10);
    }

    @Test
    void deadEndsAndWhatLiesElsewhereDoNotCount() {
        List<Edge> edges = new ArrayList<>(List.of(both(0, 1, 0.5), both(1, 2, 0.5)));
        for (int i = 3; i < 60; i++) {
            edges.add(both(1, i, 0.9));
        }
        edges.add(both(58, 59, 0.9));
        var answer = Reliability.of(61, edges, 0, 2);
        assertThat(answer.relevantEdges()).isEqualTo(5);
        assertThat(answer.exact()).isEqualTo(0.25, within(1e-15));
    }

    @Test
    void tooMuchForExactIsSaid() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            edges.add(both(0, 1, 0.1));
        }
        var answer = Reliability.of(2, edges, 0, 1);
        assertThat(answer.small()).isFalse();
        assertThatIllegalStateException().isThrownBy(answer::exact).withMessageContaining("30 connections matter");
        assertThat(answer.sample(20_000, 1).probability().likely()).isEqualTo(1 - Math.pow(0.9, 30), within(0.01));
    }

    @Test
    void impossibleConnectionsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> both(0, 1, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> both(0, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.of(2, List.of(both(0, 2, 1)), 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.of(2, List.of(), 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> bridge().sample(0, 1));
    }

    @Test
    void randomNetworksAgreeWithGoingThroughEveryCombinationAndKeepToTheirBounds() {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(5);
            boolean oneWay = random.nextBoolean();
            List<Edge> edges = new ArrayList<>();
            for (int e = random.nextInt(11); e > 0; e--) {
                edges.add(new Edge(
                        random.nextInt(nodes),
                        random.nextInt(nodes),
                        random.nextDouble(),
                        !oneWay || random.nextBoolean()));
            }
            var answer = Reliability.of(nodes, edges, 0, nodes - 1);
            double exact = answer.exact();
            assertThat(exact)
                    .isEqualTo(everyCombination(nodes, edges), within(1e-12))
                    .isBetween(0.0, 1.0);
            assertThat(answer.bestWay()).isLessThanOrEqualTo(exact + 1e-12);
            assertThat(answer.noisyOr()).isGreaterThanOrEqualTo(exact - 1e-12);
            assertThat(answer.cutProduct()).isLessThanOrEqualTo(exact + 1e-12);
        }
    }

    private static double everyCombination(int nodes, List<Edge> edges) {
        double sum = 0;
        for (int holds = 0; holds < 1 << edges.size(); holds++) {
            double p = 1;
            boolean[] reached = new boolean[nodes];
            reached[0] = true;
            for (int round = 0; round <= nodes; round++) {
                for (int e = 0; e < edges.size(); e++) {
                    Edge edge = edges.get(e);
                    boolean up = (holds >>> e & 1) == 1;
                    p *= round > 0 ? 1 : up ? edge.probability() : 1 - edge.probability();
                    if (up && reached[edge.from()]) {
                        reached[edge.to()] = true;
                    }
                    if (up && edge.bothWays() && reached[edge.to()]) {
                        reached[edge.from()] = true;
                    }
                }
            }
            sum += reached[nodes - 1] ? p : 0;
        }
        return sum;
    }
}
