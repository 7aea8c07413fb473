package io.spillover.propagation.area;

import io.spillover.propagation.Draw;

/**
 * One course of the errors of an area, all assumed. A fixed shape lies off by up to a tenth of its size (1 to 50 km) at 90 %; the
 * middle of a track by 30 km and 4 km more for each hour ahead, at most 500 km; a list of cities by nothing. What begins later comes
 * up to an hour and a tenth of the time ahead earlier or later at 90 %. The intensity errs by a factor of 1.3 at 90 %. Errors are
 * normal, the last in the logarithm; all parts of the area err alike; none beyond {@value #MOST_SIGMAS} standard deviations.
 *
 * @param east of the position, in 90 % radii
 * @param north likewise
 * @param late of the time, in 90 % bounds
 * @param strength factor of the intensity
 * @param grow how much nearer the area comes on all sides, in 90 % radii of the position
 */
record Errors(double east, double north, double late, double strength, double grow) {

    static final Errors NONE = new Errors(0, 0, 0, 1, 0);
    static final double STRENGTH_FACTOR = 1.3;
    static final double TRACK_KM = 30;
    static final double TRACK_KM_PER_HOUR = 4;
    static final double LATE_SHARE = 0.1;
    static final double LATE_S = 3600;
    static final double SHAPE_SHARE = 0.1;

    private static final double MOST_TRACK_KM = 500;
    private static final double MOST_SHAPE_KM = 50;
    private static final double MOST_SIGMAS = 3;
    private static final double Z_95 = 1.6448536269514722;
    /** 90 % of a round normal error lie within this many standard deviations: √(2·ln 10). */
    private static final double R_90 = 2.145966026289347;

    private static final int EAST = 1;
    private static final int NORTH = 2;
    private static final int TIME = 3;
    private static final int STRENGTH = 4;

    static Errors of(Draw draw) {
        return new Errors(
                sigmas(draw, EAST) / R_90,
                sigmas(draw, NORTH) / R_90,
                sigmas(draw, TIME) / Z_95,
                Math.exp(Math.log(STRENGTH_FACTOR) * sigmas(draw, STRENGTH) / Z_95),
                0);
    }

    /** An area that comes nearer on all sides by a share of its error, earlier or later by a share of its own. */
    static Errors bound(double grow, double late) {
        return new Errors(0, 0, late, 1, grow);
    }

    /** The farthest any course comes, in 90 % radii. */
    static double farthest() {
        return Math.sqrt(2) * MOST_SIGMAS / R_90;
    }

    private static double sigmas(Draw draw, int driver) {
        return Math.max(-MOST_SIGMAS, Math.min(MOST_SIGMAS, draw.normal(driver)));
    }

    static double trackKm(double atS) {
        return Math.min(MOST_TRACK_KM, TRACK_KM + TRACK_KM_PER_HOUR * atS / 3600);
    }

    static double shapeKm(double radiusKm) {
        return Math.max(1, Math.min(MOST_SHAPE_KM, SHAPE_SHARE * radiusKm));
    }

    double moved(double atS) {
        return atS == 0 ? 0 : Math.max(0, atS + late * (LATE_S + LATE_SHARE * atS));
    }
}
