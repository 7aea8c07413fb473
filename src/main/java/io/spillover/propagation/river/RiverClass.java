package io.spillover.propagation.river;

/**
 * What stands in for what is not known of a river, by class. Each use is named in the answer's assumptions.
 *
 * <ul>
 *   <li>Yield: 0.009 m³/s per km², the mean runoff of the continents (about 280 mm a year).
 *   <li>Flood-season and dry-season discharge: 1.8 and 0.4 of the mean (assumed).
 *   <li>Drainage area from the length of the river above: L = 1.27·A^0.6 in km (Hack 1957).
 *   <li>Width: 7.2·√Q in m of the bankfull discharge (Moody and Troutman 2002; Andreadis and others 2013).
 *   <li>Bankfull discharge: 1.7 of the flood-season mean (assumed), also the crest of a flood of unknown size.
 *   <li>Slope by drainage area (assumed).
 *   <li>Manning's n by slope, inside the ranges of Chow 1959 for natural streams (0.025 to 0.060 for large ones).
 * </ul>
 */
public final class RiverClass {

    static final double YIELD_M3_PER_S_KM2 = 0.009;
    static final double FLOOD_OVER_MEAN = 1.8;
    static final double DRY_OVER_MEAN = 0.4;

    /** Bankfull discharge over the flood-season mean. */
    public static final double BANKFULL_OVER_FLOOD_SEASON = 1.7;

    /** Slope from which a river counts as a mountain river. */
    public static final double MOUNTAIN_SLOPE = 2e-3;

    /** Slope below which a river counts as a river of the plains. */
    public static final double PLAIN_SLOPE = 2e-4;

    /** Slope below which backwater or tide may rule. */
    public static final double BACKWATER_SLOPE = 2e-5;

    private static final double LEAST_AREA_KM2 = 10;

    private RiverClass() {}

    /** Returns Manning's n. */
    public static double manningN(double slope) {
        return slope >= MOUNTAIN_SLOPE ? 0.050 : slope >= PLAIN_SLOPE ? 0.035 : 0.030;
    }

    static double slope(double areaKm2) {
        return areaKm2 < 1e3 ? 5e-3 : areaKm2 < 1e4 ? 1.5e-3 : areaKm2 < 1e5 ? 4e-4 : 1e-4;
    }

    static double widthM(double floodSeasonM3PerS) {
        return 7.2 * Math.sqrt(BANKFULL_OVER_FLOOD_SEASON * floodSeasonM3PerS);
    }

    static double areaKm2(double kmFromSource) {
        return Math.max(LEAST_AREA_KM2, Math.pow(kmFromSource / 1.27, 1 / 0.6));
    }
}
