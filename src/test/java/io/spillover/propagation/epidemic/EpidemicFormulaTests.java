package io.spillover.propagation.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.OutbreakEvent.Disease;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Worked numbers of the formulas; the networks are those of the published form with made-up flows. */
class EpidemicFormulaTests {

    private static final Percentage EXACT = Percentage.withPercentage(1e-5);
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;
    private static final int E = 4;

    /** Travellers from A, B, C, D, E (rows) to A, B, C, D, E. */
    private static final double[][] FLUX = {
        {0, 800, 150, 50, 0}, {700, 0, 250, 0, 50}, {160, 240, 0, 400, 200}, {50, 0, 420, 0, 30}, {0, 60, 200, 40, 0}
    };

    private static final double KAPPA = 0.003;
    private static final double LAMBDA = 0.1;

    private static double share(int i, int j) {
        double sum = 0;
        for (double f : FLUX[i]) {
            sum += f;
        }
        return FLUX[i][j] / sum;
    }

    @Test
    void plainEffectiveDistancesAreThoseOfBrockmannAndHelbing() {
        double[][] expected = {
            {0, 1.223143551, 2.897119985, 3.995732274, 0},
            {1.356674944, 0, 2.386294361, 0, 3.995732274},
            {2.832581464, 2.427116356, 0, 1.916290732, 2.609437912},
            {3.302585093, 0, 1.174353387, 0, 3.813410717},
            {0, 2.609437912, 1.405465108, 3.014903021, 0}
        };
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                if (FLUX[i][j] > 0) {
                    assertThat(EffectiveDistance.plain(share(i, j))).isCloseTo(expected[i][j], EXACT);
                }
            }
        }
        var search = search((perDay, modelled, from) -> EffectiveDistance.plain(perDay / KAPPA));
        assertThat(search.days[B]).isCloseTo(1.223143551, EXACT);
        assertThat(search.days[C]).isCloseTo(2.897119985, EXACT);
        assertThat(search.days[D]).isCloseTo(3.995732274, EXACT);
        assertThat(search.days[E]).isCloseTo(5.218875825, EXACT);
        assertThat(search.from).containsExactly(-1, A, A, A, B);
    }

    @Test
    void calibratedDistancesGiveDaysWithNothingToFit() {
        assertThat(EffectiveDistance.offset(LAMBDA, KAPPA)).isCloseTo(2.929342232, EXACT);
        var search = search(new ArrivalBand(LAMBDA)::likely);
        assertThat(search.days[A]).isZero();
        assertThat(search.days[B]).isCloseTo(31.52485784, EXACT);
        assertThat(search.days[C]).isCloseTo(48.26462217, EXACT);
        assertThat(search.days[D]).isCloseTo(59.25074506, EXACT);
        assertThat(search.days[E]).isCloseTo(90.7756029, EXACT);
        assertThat(search.from).containsExactly(-1, A, A, A, B);
    }

    @Test
    void allPathsTogetherAreALittleFasterThanTheBestOne() {
        double shrink = Math.exp(-EffectiveDistance.offset(LAMBDA, KAPPA));
        double[][] matrix = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                matrix[i][j] = (i == j ? 1 : 0) - shrink * share(i, j);
            }
        }
        double[][] z = inverse(matrix);
        double[] days = new double[5];
        for (int j = 1; j < 5; j++) {
            days[j] = -Math.log(z[A][j] / z[j][j]) / LAMBDA;
        }
        assertThat(days[B]).isCloseTo(31.49936124, EXACT);
        assertThat(days[C]).isCloseTo(47.41650087, EXACT);
        assertThat(days[D]).isCloseTo(58.56385211, EXACT);
        assertThat(days[E]).isCloseTo(84.34844645, EXACT);
        var best = search(new ArrivalBand(LAMBDA)::likely);
        for (int j = 1; j < 5; j++) {
            assertThat(best.days[j]).isBetween(days[j], days[j] * 1.08);
        }
    }

    private static ArrivalSearch search(ArrivalSearch.Step step) {
        return new ArrivalSearch(
                FixedTravel.of(FLUX, KAPPA),
                5,
                List.of(new ArrivalSearch.Start(A, 0, 1, true)),
                step,
                Double.POSITIVE_INFINITY,
                null);
    }

    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, a[i], 0, n);
            a[i][n + i] = 1;
        }
        for (int p = 0; p < n; p++) {
            double pivot = a[p][p];
            for (int c = 0; c < 2 * n; c++) {
                a[p][c] /= pivot;
            }
            for (int r = 0; r < n; r++) {
                double factor = r == p ? 0 : a[r][p];
                for (int c = 0; c < 2 * n; c++) {
                    a[r][c] -= factor * a[p][c];
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], n, inverse[i], 0, n);
        }
        return inverse;
    }

    private static final double[] PEOPLE = {1_000_000, 200_000, 500_000, 50_000};
    private static final double[][] XY_KM = {{0, 0}, {40, 0}, {0, 100}, {90, 60}};

    private static double km(int i, int j) {
        return Math.hypot(XY_KM[i][0] - XY_KM[j][0], XY_KM[i][1] - XY_KM[j][1]);
    }

    @Test
    void radiationSharesAreThoseOfSiminiAndAddToOneOnceDivided() {
        double[][] raw = {
            {0, 0.1666666667, 0.2450980392, 0.01680672269},
            {0.8333333333, 0, 0.04571428571, 0.006666666667},
            {0.5865102639, 0.03686635945, 0, 0.09090909091},
            {0.0380952381, 0.8, 0.1333333333, 0}
        };
        double[] rowSum = {0.4285714286, 0.8857142857, 0.7142857143, 0.9714285714};
        double total = 1_750_000;
        for (int i = 0; i < 4; i++) {
            int origin = i;
            int[] nearest = java.util.stream.IntStream.range(0, 4)
                    .filter(j -> j != origin)
                    .boxed()
                    .sorted(java.util.Comparator.comparingDouble(j -> km(origin, j)))
                    .mapToInt(j -> j)
                    .toArray();
            double[] shares = new double[4];
            Radiation.shares(i, PEOPLE, total, nearest, 3, shares);
            double sum = 0;
            double between = 0;
            for (int j : nearest) {
                assertThat(Radiation.raw(PEOPLE[i], PEOPLE[j], between)).isCloseTo(raw[i][j], EXACT);
                assertThat(shares[j] * rowSum[i]).isCloseTo(raw[i][j], EXACT);
                between += PEOPLE[j];
                sum += shares[j];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    /** The gravity model, T = K·m^a·n^b/d^g: no part of the engine, held against the radiation model. */
    @Test
    void gravityNamesTheSameStrongestPartnerAsRadiationForThreeOfFourCities() {
        double[][] expected = {
            {0, 5991.395797, 2626.527804, 586.4656854},
            {7037.606998, 0, 1050.880924, 427.4640776},
            {2815.042799, 958.8695065, 0, 477.2964498},
            {791.3080901, 491.0272827, 600.8806297, 0}
        };
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                if (i != j) {
                    double flow = Math.pow(PEOPLE[i], 0.5) * Math.pow(PEOPLE[j], 0.6) / Math.pow(km(i, j), 1.5);
                    assertThat(flow).isCloseTo(expected[i][j], EXACT);
                }
            }
        }
    }

    @Test
    void theFinalSizeSolvesTheEquationOfKermackAndMcKendrick() {
        assertThat(Growth.finalSize(1.5)).isCloseTo(0.5828116439, EXACT);
        assertThat(Growth.finalSize(3)).isCloseTo(0.9404797907, Percentage.withPercentage(1e-4));
        assertThat(Growth.finalSize(1)).isZero();
        assertThat(Growth.finalSize(0.4)).isZero();
    }

    @Test
    void growthIsThatOfTheDisease() {
        assertThat(Growth.of(new Disease(0.6, 0.2, 0.25)).ratePerDay()).isCloseTo(0.1631043674, EXACT);
        assertThat(Growth.of(new Disease(0.3, 0.2, Double.POSITIVE_INFINITY)).ratePerDay())
                .isCloseTo(0.1, within(1e-15));
        assertThat(Growth.of(new Disease(0.3, 0.2, 1e9)).ratePerDay()).isCloseTo(0.1, within(1e-8));
        assertThat(Growth.of(new Disease(0.1, 0.2, 0.25)).ratePerDay()).isNegative();
        var faster = Growth.of(new Disease(0.6, 0.2, 0.25)).at(0.2);
        assertThat(Growth.of(new Disease(faster.transmissionPerDay(), 0.2, 0.25))
                        .ratePerDay())
                .isCloseTo(0.2, within(1e-12));
    }

    @Test
    void oneCityRunsThroughTheStandardSeirCourse() {
        var growth = Growth.of(new Disease(0.6, 0.2, 0.25));
        var seir = new Seir(growth, 1 - 1e-5, 1e-5, 0);
        double step = 0.05;
        double peak = 0;
        double peakAt = 0;
        for (int k = 1; k <= 20_000; k++) {
            seir.step(step);
            if (seir.i > peak) {
                peak = seir.i;
                peakAt = k * step;
            }
        }
        assertThat(peakAt).isCloseTo(76.451, within(0.03));
        assertThat(peak).isCloseTo(0.1630967548, Percentage.withPercentage(0.01));
        assertThat(seir.r).isCloseTo(0.9404805153, Percentage.withPercentage(0.01));
        assertThat(seir.s + seir.e + seir.i + seir.r).isCloseTo(1, within(1e-12));
    }

    @Test
    void theLocalCourseIsThatOfTheMetapopulationOfOneCity() {
        for (var disease : List.of(
                new Disease(0.6, 0.2, 0.25),
                new Disease(0.3, 0.2, Double.POSITIVE_INFINITY),
                new Disease(0.22, 0.2, 0.5))) {
            var growth = Growth.of(disease);
            var local = LocalCourse.of(growth);
            double people = 5e6;
            var model = new Metapopulation(
                    new Exchange(FixedTravel.of(new double[1][1], KAPPA), new double[] {people}), 1, growth);
            model.infect(0, 10 / people, 10 / people * growth.latentPerInfectious());
            double peak = 0;
            double peakAt = 0;
            double tenthAt = 0;
            for (double t = 0.1; t < 3000; t += 0.1) {
                model.step(0.1);
                double now = model.of(0, Metapopulation.I);
                if (now > peak) {
                    peak = now;
                    peakAt = t;
                } else if (now > peak / 10) {
                    tenthAt = t;
                }
            }
            assertThat(local.daysToPeak(10, people)).isCloseTo(peakAt, within(0.5));
            assertThat(local.peakShare()).isCloseTo(peak, Percentage.withPercentage(0.1));
            assertThat(local.tailDays()).isCloseTo(tenthAt - peakAt, within(1.0));
        }
    }

    @Test
    void theFirstImportHasTheLawOfItsPoissonArrivals() {
        double r = 0.003;
        for (double q : new double[] {0.05, 0.5, 0.95}) {
            double t = ImportTime.quantile(q, r, LAMBDA);
            assertThat(ImportTime.riskBy(t, r, LAMBDA)).isCloseTo(q, within(1e-12));
        }
        assertThat(ImportTime.quantile(0.5, r, LAMBDA)).isCloseTo(Math.log(1 + 0.1 * Math.log(2) / 0.003) / 0.1, EXACT);
        assertThat(ImportTime.quantile(0.5, r, 0)).isCloseTo(Math.log(2) / r, EXACT);
        assertThat(ImportTime.early(r, LAMBDA)).isCloseTo(ImportTime.quantile(0.05, r, LAMBDA), within(1e-9));
        assertThat(ImportTime.late(r, LAMBDA)).isCloseTo(ImportTime.quantile(0.95, r, LAMBDA), within(1e-9));
    }

    @Test
    void aFadingSourceMayNeverSendAnyone() {
        double never = Math.exp(-0.01 / 0.05);
        assertThat(ImportTime.riskBy(1e6, 0.01, -0.05)).isCloseTo(1 - never, within(1e-12));
        assertThat(ImportTime.quantile(0.5, 0.01, -0.05)).isInfinite();
        assertThat(ImportTime.quantile(0.1, 0.01, -0.05)).isFinite().isPositive();
    }

    @Test
    void theLikelyImportLiesBetweenEarlyAndLateAndFallsWithTravel() {
        double before = Double.POSITIVE_INFINITY;
        for (double r = 1e-9; r < 1e4; r *= 1.3) {
            double likely = ImportTime.likely(r, LAMBDA);
            assertThat(likely)
                    .isBetween(ImportTime.early(r, LAMBDA), ImportTime.late(r, LAMBDA))
                    .isLessThan(before);
            before = likely;
        }
    }
}
