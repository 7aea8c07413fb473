package io.spillover.propagation.pollutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Published and recomputed examples of the transport formulas; a relative tolerance of 1e-6. */
class PollutantFormulaTests {

    private static final Percentage CLOSE = withinPercentage(1e-4);
    private static final double AREA_M2 = 3.9e8;

    private static void passage(double velocity, double[] expected) {
        double hours = 15000 / velocity / 3600;
        double unitPeak = Jobson.unitPeak(hours, 3.35 / 4.5);
        double passageHours = Jobson.passageS(unitPeak) / 3600;
        assertThat(velocity).isCloseTo(expected[0], CLOSE);
        assertThat(hours).isCloseTo(expected[1], CLOSE);
        assertThat(Jobson.leading(hours)).isCloseTo(expected[2], CLOSE);
        assertThat(unitPeak).isCloseTo(expected[3], CLOSE);
        assertThat(passageHours).isCloseTo(expected[4], CLOSE);
        assertThat(Jobson.leading(hours) + passageHours).isCloseTo(expected[5], CLOSE);
        assertThat(1000 * Jobson.peakKgPerM3(unitPeak, 1, 6000, 3.69, 0, 0)).isCloseTo(expected[6], CLOSE);
    }

    /** Jobson 1996, example 1, as quoted by the tests of the USGS travel-time service. */
    @Test
    void exampleOneOfJobsonWithoutSlope() {
        assertThat(Jobson.relativeArea(AREA_M2, 4.5)).isCloseTo(38126881350.0, CLOSE);
        var velocity = Jobson.withoutSlope(AREA_M2, 3.35, 4.5);
        passage(velocity.probable(), new double[] {
            0.2645339949, 15.75096867, 14.01836212, 100.360584, 5.535595088, 19.5539572, 163.1879414
        });
        passage(velocity.fastest(), new double[] {
            0.645914932, 6.450797869, 5.741210104, 200.9836264, 2.764183161, 8.505393264, 326.8026445
        });
    }

    @Test
    void theFastestVelocityGivesTheWidthOfTheBand() {
        var velocity = Jobson.withoutSlope(AREA_M2, 3.35, 4.5);
        double hours = 15000 / velocity.probable() / 3600;
        assertThat(velocity.sigmaLn()).isCloseTo(0.3837336851, CLOSE);
        assertThat(hours * Math.exp(-velocity.sigmaLn() * 1.6448536269514722)).isCloseTo(8.378895657, CLOSE);
        assertThat(hours * Math.exp(velocity.sigmaLn() * 1.6448536269514722)).isCloseTo(29.60927361, CLOSE);
    }

    /** The area-only form of the USGS travel-time service. */
    @Test
    void exampleOneWithTheAreaAlone() {
        assertThat(Jobson.relativeArea(AREA_M2, 3.35)).isCloseTo(51215213750.0, CLOSE);
        var velocity = Jobson.areaOnly(AREA_M2, 3.35);
        double hours = 15000 / velocity.probable() / 3600;
        assertThat(velocity.probable()).isCloseTo(0.3158919482, CLOSE);
        assertThat(velocity.fastest()).isCloseTo(1.009342954, CLOSE);
        assertThat(hours).isCloseTo(13.1901642, CLOSE);
        assertThat(Jobson.unitPeakAreaOnly(hours)).isCloseTo(104.0068483, CLOSE);
    }

    @Test
    void decayTakesItsShareOfThePeak() {
        // a unit peak of 1e6 · Cp at a discharge of 1 m³/s and a mass of 1 kg gives Cp itself
        double decayed = Jobson.peakKgPerM3(163.187941386e6, 1, 1, 1, 0.2 / 86400, 15.7509686708 * 3600);
        assertThat(decayed).isCloseTo(143.1144241, CLOSE);
    }

    /** Fischer and others 1979. */
    @Test
    void advectionAndDispersionInAUniformChannel() {
        var slick = new AdvectionDispersion(500, 100, 0.5, 34.7062909425, 1e-6);
        double peak = slick.peakS(20000);
        assertThat(peak / 3600).isCloseTo(11.06955311, CLOSE);
        assertThat(slick.concentrationKgPerM3(20000, peak)).isCloseTo(0.001151326749, CLOSE);
        assertThat(slick.leadS(20000, 0.1) / 3600).isCloseTo(9.25986796, CLOSE);
        assertThat(slick.tailS(20000, 0.1) / 3600).isCloseTo(13.23339671, CLOSE);
        assertThat(slick.concentrationKgPerM3(20000, 40000)).isCloseTo(0.001150162479, CLOSE);
    }
}
