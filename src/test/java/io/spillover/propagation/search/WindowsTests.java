package io.spillover.propagation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.Draw;
import io.spillover.propagation.Ensemble;
import io.spillover.propagation.Odds;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.Watch;
import io.spillover.quantity.Band;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Quantiles, intervals and opening times on a network of two ways, worked by hand. */
class WindowsTests {

    private static final int S = 0;
    private static final int A = 1;
    private static final int B = 2;
    private static final int T = 3;
    private static final double EVER = Double.POSITIVE_INFINITY;

    /** s→a, s→b, a→t, b→t. */
    private static final Arcs TWO_WAYS = Arcs.of(4, new int[] {S, S, A, B}, new int[] {A, B, T, T});

    private static final double[] MEDIAN_H = {4, 3, 5, 5.5};
    private static final double[] SIGMA = {0.3, 0.6, 0.3, 0.6};

    private static Search at(double level) {
        double z = Draw.quantile(level);
        return new Search(TWO_WAYS).run(S, Timing.lognormal(MEDIAN_H, SIGMA, z), EVER);
    }

    /** Constructed; comonotonic additivity of quantiles after Dhaene et al. 2002. */
    @Test
    void oneSweepForEachQuantileIsExactWhereAllArcsErrTogether() {
        assertThat(at(0.05).arrivalS(T)).isCloseTo(3.168169535, within(1e-7 * 3));
        assertThat(at(0.5).arrivalS(T)).isEqualTo(8.5);
        assertThat(at(0.95).arrivalS(T)).isCloseTo(14.74170668, within(1e-7 * 14));
        assertThat(at(0.05).way(T)).containsExactly(1, 3);
        assertThat(at(0.5).way(T)).containsExactly(1, 3);
        assertThat(at(0.95).way(T)).containsExactly(0, 2);
    }

    @Test
    void drawingAgreesWhereArcsErrTogetherAndLiesInsideWhereTheyDoNot() {
        Odds together = drawn(1);
        assertThat(first(together).low()).isCloseTo(3.166405238, within(0.02));
        assertThat(first(together).likely()).isCloseTo(8.500947233, within(0.02));
        assertThat(first(together).high()).isCloseTo(14.74831776, within(0.02));
        Odds alone = drawn(0);
        assertThat(first(alone).low()).isCloseTo(4.416456539, within(0.02));
        assertThat(first(alone).likely()).isCloseTo(7.781778244, within(0.02));
        assertThat(first(alone).high()).isCloseTo(11.38788544, within(0.02));
    }

    @Test
    void whereArcsErrAloneEachWayIsTheFasterOneAboutHalfTheTime() {
        int byA = 0;
        int courses = 200_000;
        Draw draw = new Draw(11, 0);
        double[] time = new double[4];
        Search search = new Search(TWO_WAYS);
        Timing timing = Timing.fixed(time);
        for (int c = 0; c < courses; c++) {
            take(draw.course(c), time);
            byA += search.run(S, timing, EVER).arcInto(T) == 2 ? 1 : 0;
        }
        assertThat((double) byA / courses).isCloseTo(0.49508875, within(0.005));
    }

    private static void take(Draw draw, double[] time) {
        for (int arc = 0; arc < time.length; arc++) {
            time[arc] = MEDIAN_H[arc] * Math.exp(SIGMA[arc] * draw.normal(1, arc));
        }
    }

    private static Band first(Odds odds) {
        return Objects.requireNonNull(odds.first());
    }

    private static Odds drawn(double rho) {
        Sampler sampler = new Sampler() {
            @Override
            public int[] cities() {
                return new int[] {T};
            }

            @Override
            public Walker walker() {
                Search search = new Search(TWO_WAYS);
                double[] time = new double[4];
                Timing timing = Timing.fixed(time);
                return (draw, course) -> {
                    take(draw, time);
                    double arrival = search.run(S, timing, EVER).arrivalS(T);
                    course.hit(0, arrival, arrival, arrival, 1);
                };
            }
        };
        return new Ensemble(1_000_000, 7, rho, 2).draw(sampler, Watch.NONE).get(0);
    }

    /** Constructed: monotone in every time. */
    @Test
    void twoSweepsOverTheEndsOfIntervalsAreTheTightBounds() {
        double[] low = {2, 3, 4, 2};
        double[] high = {5, 4, 6, 7};
        var windows = new Windows(TWO_WAYS)
                .run(new int[] {S}, new double[] {0}, Timing.fixed(low), Timing.fixed(low), Timing.fixed(high), EVER);
        assertThat(windows.arrivalS(T).low()).isEqualTo(5.0);
        assertThat(windows.arrivalS(T).high()).isEqualTo(11.0);
        assertThat(windows.earliest().way(T)).containsExactly(1, 3);
        assertThat(windows.latest().way(T)).containsExactly(1, 3);
    }

    @Test
    void aWindowIsOrderedAndInfiniteWhereASweepEndsAtTheHorizon() {
        float[] hours = {4, 3, 5, 5.5f};
        byte[] kind = {0, 1, 0, 1};
        var windows = new Windows(TWO_WAYS)
                .run(
                        new int[] {S},
                        new double[] {0},
                        Timing.fixed(hours, kind, new double[] {0.8, 0.5}),
                        Timing.fixed(hours, 1),
                        Timing.fixed(hours, kind, new double[] {1.5, 3}),
                        9);
        assertThat(windows.arrivalS(T)).isEqualTo(new Band(4.25, 8.5, EVER));
        assertThat(windows.arrivalS(A)).isEqualTo(new Band(3.2, 4, 6));
    }

    @Test
    void timesThatAreNotOfTheSameOrderAreNoWindow() {
        double[] one = {1, 1, 1, 1};
        double[] two = {2, 2, 2, 2};
        var windows = new Windows(TWO_WAYS)
                .run(new int[] {S}, new double[] {0}, Timing.fixed(two), Timing.fixed(one), Timing.fixed(two), EVER);
        assertThatIllegalArgumentException().isThrownBy(() -> windows.arrivalS(T));
    }

    private static Search leavingAt(double start) {
        var pieces = java.util.List.of(
                java.util.List.of(new OpenTimes.Piece(2, 4, 3), new OpenTimes.Piece(8, EVER, 3)),
                java.util.List.of(OpenTimes.Piece.always(4)),
                java.util.List.of(
                        OpenTimes.Piece.before(Double.NEGATIVE_INFINITY, 6, 2), new OpenTimes.Piece(6, EVER, 5)),
                java.util.List.of(new OpenTimes.Piece(5, 9, 1)));
        return new Search(TWO_WAYS).run(new int[] {S}, new double[] {start}, new OpenTimes(pieces), EVER);
    }

    /** Constructed after Kaufman and Smith 1993, Orda and Rom 1990. */
    @Test
    void arcsThatOpenAndCloseAreWaitedFor() {
        double[][] expected = {{0, 6, 5, 4}, {3, 8, 6, 7}, {5, 10, 11, 9}, {6, 16, 11, 10}};
        for (double[] row : expected) {
            Search search = leavingAt(row[0]);
            assertThat(search.arrivalS(T)).isEqualTo(row[1]);
            assertThat(search.arrivalS(A)).isEqualTo(row[2]);
            assertThat(search.arrivalS(B)).isEqualTo(row[3]);
        }
        assertThat(leavingAt(5).way(T)).containsExactly(1, 3);
        assertThat(leavingAt(6).way(T)).containsExactly(0, 2);
    }

    @Test
    void piecesThatCloseBeforeTheyOpenAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenTimes.Piece(5, 4, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenTimes.Piece(4, 5, -1));
    }
}
