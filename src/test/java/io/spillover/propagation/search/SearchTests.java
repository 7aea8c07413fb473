package io.spillover.propagation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The numbered ladder of the search: from one arc to many sources and arcs turned round. */
class SearchTests {

    private static final double EVER = Double.POSITIVE_INFINITY;

    /** 0 → 1 → 2 → 3 and a slow arc 0 → 3. */
    private static final Arcs LINE = Arcs.of(5, new int[] {0, 1, 2, 0}, new int[] {1, 2, 3, 3});

    /** In the order of {@link #LINE}: 0→1, 0→3, 1→2, 2→3. */
    private static final double[] HOURS = {1, 10, 2, 3};

    @Test
    void s01OneArcTakesItsTime() {
        var search = new Search(LINE).run(0, Timing.fixed(HOURS), EVER);
        assertThat(search.arrivalS(0)).isZero();
        assertThat(search.arrivalS(1)).isEqualTo(1);
        assertThat(search.arcInto(0)).isEqualTo(-1);
        assertThat(search.arcInto(1)).isZero();
    }

    @Test
    void s02TheShorterOfTwoWaysWinsAndIsTold() {
        var search = new Search(LINE).run(0, Timing.fixed(HOURS), EVER);
        assertThat(search.arrivalS(3)).isEqualTo(6);
        assertThat(search.way(3)).containsExactly(0, 2, 3);
        assertThat(search.way(0)).isEmpty();
    }

    @Test
    void s03WhatNoArcLeadsToIsNotReached() {
        var search = new Search(LINE).run(0, Timing.fixed(HOURS), EVER);
        assertThat(search.reached(4)).isFalse();
        assertThat(search.arrivalS(4)).isInfinite();
        assertThat(search.arcInto(4)).isEqualTo(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> search.way(4)).withMessageContaining("Node 4");
    }

    @Test
    void s04NothingAfterTheHorizonIsLookedFor() {
        var search = new Search(LINE).run(0, Timing.fixed(HOURS), 3);
        assertThat(search.count()).isEqualTo(3);
        assertThat(search.reached(2)).isTrue();
        assertThat(search.reached(3)).isFalse();
    }

    @Test
    void s05NodesComeInTheOrderOfTheirArrival() {
        var search = new Search(LINE).run(0, Timing.fixed(HOURS), EVER);
        for (int k = 1; k < search.count(); k++) {
            assertThat(search.arrivalS(search.node(k))).isGreaterThanOrEqualTo(search.arrivalS(search.node(k - 1)));
        }
    }

    @Test
    void s06TheNearestOfManySourcesWinsWithItsHeadStart() {
        var search = new Search(LINE).run(new int[] {0, 2}, new double[] {0, 2.5}, Timing.fixed(HOURS), EVER);
        assertThat(search.arrivalS(2)).isEqualTo(2.5);
        assertThat(search.arrivalS(3)).isEqualTo(5.5);
        assertThat(search.way(3)).containsExactly(3);
    }

    @Test
    void s07AClosedArcIsNotTravelled() {
        var search = new Search(LINE).run(0, Timing.fixed(HOURS).closing(arc -> arc == 2), EVER);
        assertThat(search.arrivalS(3)).isEqualTo(10);
        assertThat(search.reached(2)).isFalse();
    }

    @Test
    void s08ArcsTurnedRoundTellWhoCanReachAPlaceWithinATime() {
        Arcs back = LINE.reversed();
        var search = new Search(back).run(3, Timing.against(HOURS, back), 5);
        assertThat(search.arrivalS(2)).isEqualTo(3);
        assertThat(search.arrivalS(1)).isEqualTo(5);
        assertThat(search.reached(0)).isFalse();
        assertThat(back.original(search.arcInto(1))).isEqualTo(2);
    }

    @Test
    void s09AnArcBackInTimeIsRefusedAndLeavesNoTrace() {
        var search = new Search(LINE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.run(0, Timing.fixed(new double[] {1, 10, -2, 3}), EVER))
                .withMessageContaining("before it started");
        assertThat(search.run(2, Timing.fixed(HOURS), EVER).count()).isEqualTo(2);
        assertThat(search.reached(0)).isFalse();
        assertThat(search.reached(1)).isFalse();
    }

    @Test
    void s10ANodeWithMoreArcsThanExpectedIsNoLimit() {
        int n = 1000;
        int[] from = new int[n];
        int[] to = new int[n];
        double[] cost = new double[n];
        for (int i = 0; i < n; i++) {
            to[i] = i + 1;
            cost[i] = n - i;
        }
        var search = new Search(Arcs.of(n + 1, from, to)).run(0, Timing.fixed(cost), EVER);
        assertThat(search.count()).isEqualTo(n + 1);
        assertThat(search.node(1)).isEqualTo(n);
    }

    @Test
    void arcsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Arcs(new int[] {0, 2}, new int[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Arcs(new int[] {0, 2, 1}, new int[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Arcs(new int[] {0, 1}, new int[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> Arcs.of(1, new int[] {1}, new int[] {0}));
    }
}
