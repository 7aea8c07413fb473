package io.spillover.quantity;

/**
 * Published limits of what is in the air, as mass per volume. Chlorine: Acute Exposure Guideline Levels for 60 minutes (US EPA and
 * National Research Council 2004). PM2.5: upper ends of the classes of the US Air Quality Index, means of 24 hours (EPA 2024).
 * Ash: limits for aviation, low and high contamination (European VAAC practice since 2010).
 */
public enum AirLimit {
    /** Chlorine, 60 minutes: discomfort above it. */
    CHLORINE_AEGL_1(mgPerM3(0.50, Gas.CHLORINE)),
    /** Chlorine, 60 minutes: lasting harm or unable to flee above it. */
    CHLORINE_AEGL_2(mgPerM3(2.0, Gas.CHLORINE)),
    /** Chlorine, 60 minutes: danger to life above it. */
    CHLORINE_AEGL_3(mgPerM3(20, Gas.CHLORINE)),
    /** PM2.5: good up to it. */
    PM25_GOOD(0.0090),
    /** PM2.5: moderate up to it. */
    PM25_MODERATE(0.0354),
    /** PM2.5: unhealthy for sensitive groups up to it. */
    PM25_SENSITIVE(0.0554),
    /** PM2.5: unhealthy up to it. */
    PM25_UNHEALTHY(0.1254),
    /** PM2.5: very unhealthy up to it, hazardous above. */
    PM25_VERY_UNHEALTHY(0.2254),
    /** Volcanic ash: flying with care from it on. */
    ASH_LOW(0.2),
    /** Volcanic ash: no flying from it on by most operators. */
    ASH_HIGH(2);

    private final double mgPerM3;

    AirLimit(double mgPerM3) {
        this.mgPerM3 = mgPerM3;
    }

    /** Returns the limit in mg/m³. */
    public double mgPerM3() {
        return mgPerM3;
    }

    /** Returns mg/m³ of a gas at 25 °C and 1 atm from parts in a million, by its molar mass in g/mol: ppm·M/24.45. */
    public static double mgPerM3(double ppm, double gramsPerMol) {
        return ppm * gramsPerMol / Gas.LITRES_PER_MOL;
    }

    /** Returns parts in a million from mg/m³; the other way round of {@link #mgPerM3(double, double)}. */
    public static double ppm(double mgPerM3, double gramsPerMol) {
        return mgPerM3 * Gas.LITRES_PER_MOL / gramsPerMol;
    }

    private static final class Gas {

        /** Molar mass of Cl₂, g/mol. */
        static final double CHLORINE = 70.906;

        /** Molar volume of an ideal gas at 25 °C and 1 atm, l/mol. */
        static final double LITRES_PER_MOL = 24.45;
    }
}
