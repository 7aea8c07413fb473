package io.spillover.propagation.airborne;

import io.spillover.propagation.Draw;

/**
 * What is uncertain about a release, all assumed. The direction of the wind errs by ±22.5° and its speed by a factor of 1.5 at
 * 90 %, in all winds of the series alike; the class of stability is one off to either side with a quarter each; the mass of a gas
 * errs by a factor of 2, that of ash by 4 (Mastin and others 2009) at 90 %. Errors are normal, those of factors in the logarithm;
 * none is drawn beyond {@value #MOST_SIGMAS} standard deviations.
 *
 * @param likelySpeed factor on the given wind speeds, 1 unless something was seen
 * @param speedFactor factor of the speed at 90 %
 * @param massFactor factor of the mass at 90 %
 */
record AirDrivers(double likelySpeed, double speedFactor, double massFactor) {

    static final double DIRECTION_DEGREES = 22.5;
    static final double CLASS_OFF_SHARE = 0.25;
    static final double MOST_SIGMAS = 3;

    private static final double SPEED_FACTOR = 1.5;
    private static final double GAS_FACTOR = 2;
    private static final double ASH_FACTOR = 4;
    private static final double Z_95 = 1.6448536269514722;

    private static final int DIRECTION = 1;
    private static final int SPEED = 2;
    private static final int CLASS = 3;
    private static final int MASS = 4;

    static AirDrivers of(Cloud cloud) {
        return new AirDrivers(1, SPEED_FACTOR, cloud.ash() ? ASH_FACTOR : GAS_FACTOR);
    }

    /** Returns the same with a speed known from what was seen. */
    AirDrivers seen(double speed, double factor) {
        return new AirDrivers(speed, Math.min(speedFactor, factor), massFactor);
    }

    double turn(Draw draw) {
        return Math.toRadians(DIRECTION_DEGREES) * sigmas(draw, DIRECTION) / Z_95;
    }

    double speed(Draw draw) {
        return likelySpeed * Math.exp(Math.log(speedFactor) * sigmas(draw, SPEED) / Z_95);
    }

    int shift(Draw draw) {
        double u = draw.uniform(CLASS);
        if (u < CLASS_OFF_SHARE) {
            return 0;
        }
        return u > 1 - CLASS_OFF_SHARE ? 2 : 1;
    }

    double mass(Draw draw) {
        return Math.exp(Math.log(massFactor) * sigmas(draw, MASS) / Z_95);
    }

    private static double sigmas(Draw draw, int driver) {
        return Math.max(-MOST_SIGMAS, Math.min(MOST_SIGMAS, draw.normal(driver)));
    }

    /** The widest turn any course takes, radians. */
    static double widestTurn() {
        return Math.toRadians(DIRECTION_DEGREES) * MOST_SIGMAS / Z_95;
    }

    double fastest() {
        return likelySpeed * Math.exp(Math.log(speedFactor) * MOST_SIGMAS / Z_95);
    }
}
