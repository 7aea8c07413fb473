package io.spillover.propagation.airborne;

/**
 * What a volcano puts out, from the height of its column: H = 2.00·V̇^0.241 with H in km above the vent and V̇ in m³/s of dense
 * rock, MER = 2500·V̇ kg/s. A fit to 34 eruptions; single eruptions lie off by a factor of about 4. Source: Mastin and others 2009.
 */
public final class Mastin {

    private static final double ROCK_KG_PER_M3 = 2500;

    private Mastin() {}

    /** Returns the volume of dense rock in m³/s. */
    public static double volumeM3PerS(double columnKm) {
        return Math.pow(columnKm / 2.00, 1 / 0.241);
    }

    /** Returns the mass eruption rate in kg/s. */
    public static double rateKgPerS(double columnKm) {
        return ROCK_KG_PER_M3 * volumeM3PerS(columnKm);
    }

    /** Returns the time ash takes to fall from a height, s. */
    public static double fallS(double heightM, double fallMPerS) {
        return heightM / fallMPerS;
    }

    /** Returns how far ash goes with the wind while it falls, km: u·z/vs. */
    public static double depositKm(double windMPerS, double heightM, double fallMPerS) {
        return windMPerS * fallS(heightM, fallMPerS) / 1000;
    }
}
