package io.spillover.propagation.inoperability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published answers and answers computed by hand. */
class InoperabilityFormulaTests {

    private static final Offset<Double> PUBLISHED = within(0.01);
    private static final Offset<Double> EXACT = within(1e-9);

    /** The two-sector example of Haimes and Jiang 2001: published 0.571 and 0.714. */
    @Test
    void twoSectorsThatNeedEachOtherLoseAsPublished() {
        var net = SupplyNet.of(new double[][] {{0, 0.8}, {0.2, 0}});
        double[] q = StaticLoss.clipped(net, new double[] {0, 0.6});

        assertThat(q[0]).isCloseTo(0.5714285714, EXACT).isCloseTo(0.571, within(0.001));
        assertThat(q[1]).isCloseTo(0.7142857143, EXACT).isCloseTo(0.714, within(0.001));
        assertThat(SpectralRadius.of(net)).isCloseTo(0.4, within(1e-7));
    }

    /** The four-sector example of Haimes and Jiang 2001: published 0.70, 0.78, 1, 1. */
    @Test
    void fourSectorsLoseAsPublishedAndNoMoreThanAll() {
        var net = SupplyNet.of(new double[][] {{0, 0.9, 0, 0}, {0.4, 0, 0, 0}, {1, 0.8, 0, 0}, {1, 0.9, 0, 0}});
        double[] shock = {0, 0.5, 0, 0};
        double[] raw = StaticLoss.unclipped(net, shock);
        double[] q = StaticLoss.clipped(net, shock);

        assertThat(raw).containsExactly(new double[] {0.703125, 0.78125, 1.328125, 1.40625}, EXACT);
        assertThat(q).containsExactly(new double[] {0.703125, 0.78125, 1, 1}, EXACT);
        assertThat(q).containsExactly(new double[] {0.7, 0.78, 1, 1}, PUBLISHED);
        assertThat(SpectralRadius.of(net)).isCloseTo(0.6, within(1e-7));
    }

    /** Reference answer published with an open implementation of the dynamic model: impact 1.98014435 and 3.366317449. */
    @Test
    void theDynamicModelHasThePublishedImpact() {
        var net = SupplyNet.of(new double[][] {{0.15, 0.5}, {0.1, 0.05}});
        double[] k = {0.2, 0.2};
        double[] q = {0, 0};
        double[] impact = {0, 0};
        for (int t = 0; t < 99; t++) {
            double[] next = Diim.step(net, k, q, t < 30 ? new double[] {0, 0.1} : new double[] {0, 0});
            for (int i = 0; i < 2; i++) {
                impact[i] += (q[i] + next[i]) / 2;
            }
            q = next;
            if (t == 0) {
                assertThat(q).containsExactly(new double[] {0, 0.02}, EXACT);
            }
            if (t == 29) {
                assertThat(q).containsExactly(new double[] {0.06389287628, 0.1114129979}, EXACT);
            }
        }
        assertThat(q).containsExactly(new double[] {7.726939483e-06, 2.770126585e-06}, within(1e-14));
        assertThat(impact).containsExactly(new double[] {1.980144288, 3.366317376}, within(1e-8));
        assertThat(impact).containsExactly(new double[] {1.98014435, 3.366317449}, within(1e-6));
    }

    @Test
    void resilienceLeavesTheResidualAfterTheTimeOfRestoration() {
        assertThat(Diim.resilience(0.01, 30, 0.15)).isCloseTo(0.1805949093, withinPercentage(1e-7));
        assertThat(Diim.resilience(0.01, 1, 0)).isEqualTo(1);
    }

    @Test
    void lossesThatFeedEachOtherWithoutEndAreRefusedWithTheirRadius() {
        var net = SupplyNet.of(new double[][] {{0, 1.2}, {1.0, 0}});

        assertThat(SpectralRadius.of(net)).isCloseTo(1.095445115, withinPercentage(1e-6));
        assertThatThrownBy(() -> SpectralRadius.demandBelowOne(net))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.095");
        assertThatCode(() -> SpectralRadius.demandBelowOne(SupplyNet.of(new double[][] {{0, 5}, {0, 0}})))
                .doesNotThrowAnyException();
    }

    @Test
    void theRadiusOfARingIsTheRootOfItsProduct() {
        int n = 7;
        var a = new double[n][n];
        double product = 1;
        for (int i = 0; i < n; i++) {
            a[i][(i + 1) % n] = 0.3 + 0.1 * i;
            product *= 0.3 + 0.1 * i;
        }
        a[2][2] = 0;
        assertThat(SpectralRadius.of(SupplyNet.of(a))).isCloseTo(Math.pow(product, 1.0 / n), withinPercentage(1e-6));
        assertThat(SpectralRadius.of(SupplyNet.of(new double[][] {{0.4, 9}, {0, 0.7}})))
                .isEqualTo(0.7);
    }

    /** Roots of z·P(Poisson(z) ≤ ⌊1/φ⌋−2) = 1, the cascade window of Watts 2002. */
    @ParameterizedTest
    @CsvSource({"0.18, 1.020703909, 5.764677087", "0.25, 1.114141627, 3.863068858", "0.1, 1.000001125, 13.65931395"})
    void cascadesHappenBetweenTwoMeanDegrees(double threshold, double low, double high) {
        assertThat(ThresholdCascade.window(threshold)).containsExactly(new double[] {low, high}, within(high * 1e-6));
    }

    @Test
    void withAHighThresholdThereIsNoWindow() {
        assertThat(ThresholdCascade.window(0.5)).isEmpty();
    }

    @Test
    void aSectorFailsWhenEnoughOfThoseItLosesByHaveFailed() {
        var net = SupplyNet.of(new double[][] {
            {0, 0, 0, 0, 0}, {.1, 0, .1, 0, 0}, {0, .1, 0, .1, .1}, {0, 0, 0, 0, 0}, {0, 0, 0, .1, 0}
        });
        boolean[] failing = {true, false, false, false, false};

        assertThat(ThresholdCascade.failed(net, failing, 0.5)).containsExactly(true, true, false, false, false);
        assertThat(ThresholdCascade.failed(net, failing, 0.3)).containsExactly(true, true, true, false, false);
        assertThat(ThresholdCascade.failed(net, failing, 0.6)).containsExactly(failing);
    }

    /** Buldyrev and others 2010: two networks of mean degree 4. */
    @Test
    void twoNetworksThatNeedEachOtherBreakDownAtOnce() {
        assertThat(MutualPercolation.criticalX()).isCloseTo(1.256431209, withinPercentage(1e-7));
        assertThat(4 * MutualPercolation.criticalShare(4)).isCloseTo(2.455407482, withinPercentage(1e-7));
        assertThat(MutualPercolation.criticalShare(4)).isCloseTo(0.6138518706, withinPercentage(1e-7));
        assertThat(MutualPercolation.standing(4, 0.7)).isCloseTo(0.5576163867, withinPercentage(1e-7));
        double critical = MutualPercolation.criticalShare(4);
        assertThat(MutualPercolation.criticalX() / 4).isCloseTo(0.3141078022, withinPercentage(1e-7));
        assertThat(MutualPercolation.standing(4, critical * 1.000001)).isCloseTo(0.3141078022, within(0.002));
        assertThat(MutualPercolation.standing(4, critical * 0.999)).isLessThan(1e-6);
    }
}
