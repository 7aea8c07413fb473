package io.spillover.propagation.airborne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.spillover.propagation.AirEvent.Stability;
import io.spillover.quantity.AirLimit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Published or recomputed numbers of the formulas, to one part in a million. */
class AirFormulaTests {

    private static final Percentage MILLIONTH = withinPercentage(1e-4);

    /** Computed from the formulas of Briggs 1973 as given in GasDispersion.jl, which cites CCPS 1999 and Griffiths 1994. */
    @ParameterizedTest
    @CsvSource({
        "RURAL, 1000, A, 209.7617696, 200.0",
        "RURAL, 1000, B, 152.5540143, 120.0",
        "RURAL, 1000, C, 104.8808848, 73.02967433",
        "RURAL, 1000, D, 76.27700714, 37.94733192",
        "RURAL, 1000, E, 57.20775535, 23.07692308",
        "RURAL, 1000, F, 38.13850357, 12.30769231",
        "RURAL, 10000, A, 1555.634919, 2000.0",
        "RURAL, 10000, B, 1131.37085, 1200.0",
        "RURAL, 10000, C, 777.8174593, 461.8802154",
        "RURAL, 10000, D, 565.6854249, 150.0",
        "RURAL, 10000, E, 424.2640687, 75.0",
        "RURAL, 10000, F, 282.8427125, 40.0",
        "URBAN, 1000, A, 270.4493615, 339.411255",
        "URBAN, 1000, B, 270.4493615, 339.411255",
        "URBAN, 1000, C, 185.933936, 200.0",
        "URBAN, 1000, D, 135.2246808, 122.7881227",
        "URBAN, 1000, E, 92.96696802, 50.59644256",
        "URBAN, 1000, F, 92.96696802, 50.59644256",
        "URBAN, 10000, A, 1431.083506, 7959.899497",
        "URBAN, 10000, B, 1431.083506, 7959.899497",
        "URBAN, 10000, C, 983.8699101, 2000.0",
        "URBAN, 10000, D, 715.5417528, 700.0",
        "URBAN, 10000, E, 491.934955, 200.0",
        "URBAN, 10000, F, 491.934955, 200.0"
    })
    void spreadsAreThoseOfBriggs(Spread spread, double x, Stability stability, double y, double z) {
        assertThat(spread.yM(stability, x)).isCloseTo(y, MILLIONTH);
        assertThat(spread.zM(stability, x)).isCloseTo(z, MILLIONTH);
    }

    /** CCPS 1999, page 97. */
    @Test
    void aPlumeOfTheHandbookHasItsConcentration() {
        double y = Spread.RURAL.yM(Stability.F, 500);
        double z = Spread.RURAL.zM(Stability.F, 500);

        assertThat(y).isCloseTo(19.51800146, MILLIONTH);
        assertThat(z).isCloseTo(6.956521739, MILLIONTH);
        assertThat(Gaussian.plume(0.1, 2, y, z, 0, 0, 0)).isCloseTo(0.0001172175497, MILLIONTH);
    }

    /** CCPS 1999, page 101; the book prints σy = 6.1 in error. */
    @Test
    void aPuffOfTheHandbookHasItsConcentrationAndItsTimes() {
        double y = Spread.PUFF.yM(Stability.F, 500);
        double z = Spread.PUFF.zM(Stability.F, 500);

        assertThat(y).isCloseTo(5.047929717, MILLIONTH);
        assertThat(z).isCloseTo(2.214836679, MILLIONTH);
        assertThat(Gaussian.puff(1, y, z, 0, 0, 0, 0)).isCloseTo(0.00225004854, MILLIONTH);
        assertThat((500 - Flight.TENTH * y) / 2).isCloseTo(244.5836572, withinPercentage(1e-3));
        assertThat((500 + Flight.TENTH * y) / 2).isCloseTo(255.4163428, withinPercentage(1e-3));
        assertThat(Gaussian.puff(1, y, z, Flight.TENTH * y, 0, 0, 0) / Gaussian.puff(1, y, z, 0, 0, 0, 0))
                .isCloseTo(0.1, within(1e-4));
    }

    /** Mastin and others 2009; the way of falling ash is plain kinematics. */
    @Test
    void anEruptionPutsOutAndDropsWhatItsColumnSays() {
        assertThat(Mastin.volumeM3PerS(10)).isCloseTo(794.8596926, MILLIONTH);
        assertThat(Mastin.rateKgPerS(10)).isCloseTo(1987149.231, MILLIONTH);
        assertThat(Mastin.fallS(10_000, 0.5) / 3600).isCloseTo(5.555555556, MILLIONTH);
        assertThat(Mastin.depositKm(20, 10_000, 0.5)).isCloseTo(400.0, MILLIONTH);
        assertThat(200_000 / 20.0 / 3600).isCloseTo(2.777777778, MILLIONTH);
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void allOfAPlumePassesEveryCrossSection(Stability stability) {
        for (Spread spread : new Spread[] {Spread.RURAL, Spread.URBAN}) {
            for (double x : new double[] {150, 2_000, 10_000}) {
                double y = spread.yM(stability, x);
                double z = spread.zM(stability, x);
                double height = 1.3 * z;
                double flux = 0;
                int n = 200;
                double dy = 12 * y / n;
                double dz = 9 * z / n;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        flux += 3
                                * dy
                                * dz
                                * Gaussian.plume(7, 3, y, z, -6 * y + (i + 0.5) * dy, (j + 0.5) * dz, height);
                    }
                }
                assertThat(flux).as("%s at %s m", spread, x).isCloseTo(7, withinPercentage(0.01));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void allOfAPuffIsInTheAir(Stability stability) {
        double y = Spread.PUFF.yM(stability, 3_000);
        double z = Spread.PUFF.zM(stability, 3_000);
        double mass = 0;
        int n = 60;
        double step = 12 * y / n;
        double dz = 8 * z / n;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    mass += step
                            * step
                            * dz
                            * Gaussian.puff(
                                    5, y, z, -6 * y + (i + 0.5) * step, -6 * y + (j + 0.5) * step, (k + 0.5) * dz, z);
                }
            }
        }
        assertThat(mass).isCloseTo(5, withinPercentage(0.01));
    }

    @Test
    void theWayBackFromASpreadIsTheWayThatMadeIt() {
        for (Spread spread : Spread.values()) {
            for (Stability stability : Stability.values()) {
                for (double x : new double[] {100, 3_000, 80_000}) {
                    assertThat(spread.wayOfY(stability, spread.yM(stability, x)))
                            .isCloseTo(x, withinPercentage(1e-4));
                    assertThat(spread.wayOfZ(stability, spread.zM(stability, x)))
                            .isCloseTo(x, withinPercentage(1e-3));
                }
            }
        }
    }

    @Test
    void theErrorFunctionHasItsKnownValues() {
        assertThat(Gaussian.erf(0)).isZero();
        assertThat(Gaussian.erf(0.5)).isCloseTo(0.5204998778, within(2e-7));
        assertThat(Gaussian.erf(1)).isCloseTo(0.8427007929, within(2e-7));
        assertThat(Gaussian.erf(7)).isEqualTo(1);
        assertThat(Gaussian.erf(0.0099999)).isCloseTo(Gaussian.erf(0.0100001), within(1e-6));
    }

    @Test
    void chlorineWeighsNearlyThreeMilligramsAPart() {
        assertThat(AirLimit.CHLORINE_AEGL_2.mgPerM3()).isCloseTo(5.800, within(0.001));
        assertThat(AirLimit.ppm(AirLimit.CHLORINE_AEGL_3.mgPerM3(), 70.906)).isCloseTo(20, within(1e-9));
        assertThat(AirLimit.PM25_VERY_UNHEALTHY.mgPerM3()).isEqualTo(0.2254);
        assertThat(AirLimit.ASH_HIGH.mgPerM3()).isEqualTo(10 * AirLimit.ASH_LOW.mgPerM3());
    }
}
