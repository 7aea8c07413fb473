package io.spillover.propagation.pollutant;

/**
 * Travel time and spreading of a dissolved substance from drainage area and discharge alone: regressions over dye studies on
 * about ninety rivers of the United States. SI units, g = 9.8 m/s². Sources: Jobson 1996, USGS Water-Resources Investigations
 * Report 96-4013; constants as in the USGS travel-time service; area-only form by that service alone. Valid for rivers within
 * the range of those studies; pools, ice and gates are not in them.
 */
public final class Jobson {

    private static final double GRAVITY = 9.8;

    /** The one-sided 99 % point of the normal distribution: {@code fastest} exceeds 99 % of the observed velocities. */
    private static final double Z_99 = 2.3263478740408408;

    private Jobson() {}

    /**
     * Velocity of the peak in m/s.
     *
     * @param probable the expected one
     * @param fastest the one that exceeded 99 % of the observations
     */
    public record Velocity(double probable, double fastest) {

        /** Returns the standard deviation of the logarithm; that its shape is normal is an assumption. */
        public double sigmaLn() {
            return Math.log(fastest / probable) / Z_99;
        }
    }

    /** Returns Da′ = Da^1.25·√g/Qa, from the drainage area in m² and the mean discharge of the year in m³/s. */
    public static double relativeArea(double areaM2, double meanM3PerS) {
        return Math.pow(areaM2, 1.25) * Math.sqrt(GRAVITY) / meanM3PerS;
    }

    /** Returns the velocity where the slope is known; area in m², discharges in m³/s. */
    public static Velocity withSlope(double areaM2, double dischargeM3PerS, double meanM3PerS, double slope) {
        double product = Math.pow(relativeArea(areaM2, meanM3PerS), 0.919)
                * Math.pow(dischargeM3PerS / meanM3PerS, -0.469)
                * Math.pow(slope, 0.159)
                * dischargeM3PerS
                / areaM2;
        return new Velocity(0.094 + 0.0143 * product, 0.25 + 0.02 * product);
    }

    /** Returns the velocity where the slope is unknown; area in m², discharges in m³/s. */
    public static Velocity withoutSlope(double areaM2, double dischargeM3PerS, double meanM3PerS) {
        double product = Math.pow(relativeArea(areaM2, meanM3PerS), 0.821)
                * Math.pow(dischargeM3PerS / meanM3PerS, -0.465)
                * dischargeM3PerS
                / areaM2;
        return new Velocity(0.020 + 0.051 * product, 0.2 + 0.093 * product);
    }

    /** Returns the velocity where the mean discharge is unknown; area in m², discharge in m³/s. */
    public static Velocity areaOnly(double areaM2, double dischargeM3PerS) {
        double product = Math.pow(relativeArea(areaM2, dischargeM3PerS), 0.595) * dischargeM3PerS / areaM2;
        return new Velocity(0.152 + 8.1 * product, 0.2 + 40 * product);
    }

    /** Returns the travel time of the leading edge from that of the peak. */
    public static double leading(double peakTime) {
        return 0.890 * peakTime;
    }

    /**
     * Returns the unit peak concentration in 1e-6/s.
     *
     * @param peakHours travel time of the peak from the source in all, not of the last reach
     * @param relativeDischarge Q/Qa
     */
    public static double unitPeak(double peakHours, double relativeDischarge) {
        return 857 * Math.pow(peakHours, -0.760 * Math.pow(relativeDischarge, -0.079));
    }

    /** Returns the unit peak concentration in 1e-6/s where the mean discharge is unknown. */
    public static double unitPeakAreaOnly(double peakHours) {
        return 1025 * Math.pow(peakHours, -0.887);
    }

    /** Returns the time in s from the leading edge until the concentration is down to a tenth of its peak. */
    public static double passageS(double unitPeak) {
        return 2e6 / unitPeak;
    }

    /**
     * Returns the peak concentration in kg/m³ (a thousand mg/L).
     *
     * @param unitPeak 1e-6/s
     * @param recovery share of the mass that is not lost
     * @param massKg released
     * @param dischargeM3PerS at the place
     * @param decayPerS first-order decay
     * @param peakS travel time of the peak
     */
    public static double peakKgPerM3(
            double unitPeak, double recovery, double massKg, double dischargeM3PerS, double decayPerS, double peakS) {
        return unitPeak * recovery * massKg / (1e6 * dischargeM3PerS) * Math.exp(-decayPerS * peakS);
    }
}
