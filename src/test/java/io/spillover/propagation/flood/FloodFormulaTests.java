package io.spillover.propagation.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Published and recomputed examples of the routing formulas. */
class FloodFormulaTests {

    private static final double[] PONCE_INFLOW = {12, 30, 50, 100, 145, 160, 140, 75, 55, 45, 35, 25, 15, 12};

    private static void close(double[] found, double[] expected, double relative) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i])
                    .isCloseTo(expected[i], Offset.offset(relative * Math.max(1e-2, Math.abs(expected[i]))));
        }
    }

    private static double max(double[] values) {
        return java.util.Arrays.stream(values).max().orElseThrow();
    }

    /** Chow, Maidment and Mays 1988, example 8.4.1. */
    @Test
    void muskingumRoutesTheExampleOfChow() {
        Muskingum step = Muskingum.of(2.3, 0.15, 1);
        assertThat(step.c0()).isCloseTo(0.06313645621, Offset.offset(1e-10));
        assertThat(step.c1()).isCloseTo(0.3441955193, Offset.offset(1e-10));
        assertThat(step.c2()).isCloseTo(0.5926680244, Offset.offset(1e-10));
        double[] outflow = step.route(
                new double[] {
                    93, 137, 208, 320, 442, 546, 630, 678, 691, 675, 634, 571, 477, 390, 329, 247, 184, 134, 108, 90
                },
                85);
        close(
                outflow,
                new double[] {
                    85.0,
                    91.03665988,
                    114.2416864,
                    159.5037286,
                    232.5816396,
                    324.4506255,
                    419.9982322,
                    508.5692171,
                    578.4045665,
                    623.2581036,
                    641.7456378,
                    634.6129951,
                    602.7665612,
                    546.0449477,
                    478.6315271,
                    412.5046321,
                    341.1117066,
                    273.958262,
                    215.3072388,
                    170.461113
                },
                1e-7);
        double[] published = {
            85, 91, 114, 159, 233, 324, 420, 509, 578, 623, 642, 635, 603, 546, 479, 413, 341, 274, 215, 170
        };
        for (int i = 0; i < published.length; i++) {
            assertThat(outflow[i]).isCloseTo(published[i], Offset.offset(1.0));
        }
    }

    /** V. M. Ponce, San Diego State University, CIVE 445 homework 11, problem 1. */
    @Test
    void muskingumRoutesTheExampleOfPonce() {
        double[] outflow = Muskingum.of(1, 0.2, 1).route(PONCE_INFLOW, 12);
        assertThat(max(outflow)).isCloseTo(150.353, Offset.offset(5e-4));
        assertThat(outflow[6]).isEqualTo(max(outflow));
        close(
                outflow,
                new double[] {
                    12.0,
                    16.15384615,
                    31.42011834,
                    57.25079654,
                    100.5194146,
                    138.196788,
                    150.3531049,
                    127.3891781,
                    82.47442571,
                    59.03255978,
                    45.93059072,
                    35.2147517,
                    25.04955809,
                    16.6268211
                },
                1e-7);
    }

    /** V. M. Ponce, San Diego State University, CIVE 445 homework 11, problem 4. */
    @Test
    void muskingumCungeRoutesTheExampleOfPonce() {
        double celerity = 1.58 * 1110 / 440;
        assertThat(celerity).isCloseTo(3.985909091, withinPercentage(1e-7));
        MuskingumCunge routing = MuskingumCunge.of(celerity, 1110.0 / 115, 0.001, 14000, 3600);
        assertThat(routing.courant()).isCloseTo(1.024948052, withinPercentage(1e-5));
        assertThat(routing.reynolds()).isCloseTo(0.1729695731, withinPercentage(1e-5));
        assertThat(routing.x()).isCloseTo(0.4135152135, withinPercentage(1e-5));
        assertThat(routing.kS()).isCloseTo(3512.373133, withinPercentage(1e-5));
        assertThat(routing.step().c0()).isCloseTo(0.09004779013, withinPercentage(1e-5));
        assertThat(routing.step().c1()).isCloseTo(0.8426059547, withinPercentage(1e-5));
        assertThat(routing.step().c2()).isCloseTo(0.06734625513, withinPercentage(1e-5));
        double[] outflow = routing.step().route(triangle(31, 1110, 60, 7, 21), 60);
        assertThat(max(outflow)).isCloseTo(1093.39, Offset.offset(0.005));
        assertThat(outflow[8]).isEqualTo(max(outflow));
        close(
                outflow,
                new double[] {
                    60.0,
                    73.50716852,
                    214.3148875,
                    363.6958218,
                    513.65413,
                    663.6513222,
                    813.6511331,
                    963.6511204,
                    1093.390367,
                    1032.178788,
                    958.1073868,
                    883.1699245,
                    808.1741361,
                    733.1744198,
                    658.1744389,
                    583.1744402,
                    508.1744403,
                    433.1744403,
                    358.1744403,
                    283.1744403,
                    208.1744403,
                    133.1744403,
                    64.92802452,
                    60.331884,
                    60.02235114,
                    60.00150527,
                    60.00010137,
                    60.00000683,
                    60.00000046,
                    60.00000003,
                    60.0
                },
                1e-7);
    }

    private static double[] triangle(int n, double peak, double base, double timeOfPeak, double timeOfBase) {
        double[] inflow = new double[n];
        for (int t = 0; t < n; t++) {
            double share = t <= timeOfPeak ? t / timeOfPeak : (timeOfBase - t) / (timeOfBase - timeOfPeak);
            inflow[t] = base + (peak - base) * Math.max(0, share);
        }
        return inflow;
    }

    @Test
    void theCrestBelowAConfluenceIsThatOfTheSummedHydrographs() {
        double[] a = Muskingum.of(2, 0.2, 1).route(triangle(25, 100, 10, 4, 12), 10);
        double[] b = Muskingum.of(1, 0.3, 1).route(triangle(25, 80, 5, 9, 18), 5);
        double[] sum = new double[25];
        java.util.Arrays.setAll(sum, i -> a[i] + b[i]);
        close(
                sum,
                new double[] {
                    15.0,
                    17.46031746,
                    35.91175359,
                    60.67269103,
                    88.39413887,
                    116.0017763,
                    129.0759445,
                    134.5357484,
                    136.00681,
                    135.388486,
                    130.8979368,
                    114.2600303,
                    95.39282012,
                    76.58252659,
                    62.73829729,
                    51.51447676,
                    41.6664408,
                    32.53958549,
                    23.79058007,
                    16.62839968,
                    15.35693961,
                    15.10429643,
                    15.0408528,
                    15.01910265,
                    15.00962341
                },
                1e-7);
        assertThat(max(a)).isCloseTo(82.40909925, withinPercentage(1e-5));
        assertThat(max(b)).isCloseTo(77.22222236, withinPercentage(1e-5));
        assertThat(sum[8]).isEqualTo(max(sum)).isCloseTo(136.00681, withinPercentage(1e-5));
        assertThat(max(a) + max(b)).isCloseTo(159.6313216, withinPercentage(1e-5));
    }

    /** Celerity and diffusivity as in the HEC-HMS Technical Reference; the response of Hayami 1951. */
    @Test
    void aWideChannelGivesCelerityDiffusivityAndTheResponseOfHayami() {
        WideChannel flow = WideChannel.ofDepth(3, 0.035, 120, 0.0005);
        assertThat(flow.velocityMPerS()).isCloseTo(1.328916808, withinPercentage(1e-4));
        assertThat(flow.celerityMPerS()).isCloseTo(2.214861346, withinPercentage(1e-4));
        assertThat(flow.diffusivityM2PerS()).isCloseTo(3986.750423, withinPercentage(1e-4));
        WideChannel again = WideChannel.ofDischarge(478.4100508, 0.035, 120, 0.0005);
        assertThat(again.depthM()).isCloseTo(3, withinPercentage(1e-4));
        Hayami response = Hayami.of(60000, flow.celerityMPerS(), flow.diffusivityM2PerS());
        assertThat(response.meanS() / 3600).isCloseTo(7.524925519, withinPercentage(1e-4));
        assertThat(Math.sqrt(response.varianceS2()) / 3600).isCloseTo(1.843222787, withinPercentage(1e-4));
        assertThat(response.quantileS(0.05) / 3600).isCloseTo(4.914565631, withinPercentage(1e-4));
        assertThat(response.quantileS(0.5) / 3600).isCloseTo(7.306746822, withinPercentage(1e-4));
        assertThat(response.quantileS(0.95) / 3600).isCloseTo(10.879437, withinPercentage(1e-4));
        assertThat(60000 / flow.dynamicWaveMPerS() / 3600).isCloseTo(2.46772492, withinPercentage(1e-4));
    }

    @Test
    void fourMuskingumReachesHaveTheMomentsOfHayami() {
        WideChannel flow = WideChannel.ofDepth(3, 0.035, 120, 0.0005);
        double perWidth = flow.depthM() * flow.velocityMPerS();
        MuskingumCunge reach = MuskingumCunge.of(flow.celerityMPerS(), perWidth, 0.0005, 15000, 3600);
        Hayami response = Hayami.of(60000, flow.celerityMPerS(), flow.diffusivityM2PerS());
        assertThat(reach.kS()).isCloseTo(6772.432967, withinPercentage(1e-4));
        assertThat(reach.x()).isCloseTo(0.38, withinPercentage(1e-4));
        assertThat(4 * reach.kS()).isCloseTo(response.meanS(), withinPercentage(1e-9));
        assertThat(4 * reach.kS() * reach.kS() * (1 - 2 * reach.x()))
                .isCloseTo(response.varianceS2(), withinPercentage(1e-9));
    }

    /** Froehlich 1995. */
    @Test
    void aBreachedDamReleasesThePeakOfFroehlich() {
        var peak = Froehlich.peakM3PerS(5e7, 30);
        assertThat(peak.likely()).isCloseTo(7691.573566, withinPercentage(1e-5));
        assertThat(peak.low()).isCloseTo(3570.112198, withinPercentage(1e-5));
        assertThat(peak.high()).isCloseTo(16570.99291, withinPercentage(1e-5));
    }

    @Test
    void leadAndEndAreTheCrossingsOfATenthOfTheRise() {
        Hydrograph read = Hydrograph.of(Muskingum.of(1, 0.2, 1).route(PONCE_INFLOW, 12), 12);
        assertThat(read.threshold()).isCloseTo(25.83531049, withinPercentage(1e-4));
        assertThat(read.lead()).isCloseTo(1.634173439, withinPercentage(1e-4));
        assertThat(read.peak()).isEqualTo(6);
        assertThat(read.end()).isCloseTo(11.92270168, withinPercentage(1e-4));
    }
}
