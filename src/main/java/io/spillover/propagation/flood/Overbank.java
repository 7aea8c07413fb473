package io.spillover.propagation.flood;

import io.spillover.propagation.river.RiverClass;
import io.spillover.propagation.river.Spread;

/**
 * How storage beside the channel slows a wave above bankfull: c = dQ/dA with A counted over the flooded width. Without surveyed
 * valleys the factor is assumed by class: none in mountain valleys, 0.75 in the hills, 0.5 on the plains, within a factor of 2 on
 * the plains at 90 % (1.33 in the hills). The factors are round numbers chosen with
 * three observed celerities in view, not derived: with n = 0.030 the plain channel formula gives 1.5 times the observed one on the
 * upper Yangtze (12 km/h) and 2 to 3 times on the lower Yellow River in 1958 (6.5 falling to 4 km/h), so that flood is no
 * independent check of them. For a section taken as 1200 m wide at a slope of 6e-5 it gives about 5 times the 2.2 km/h seen on the
 * lower Mississippi: on the widest plains even the late bound may be too early.
 *
 * @param name class of river
 * @param celerityFactor factor on celerity and on diffusivity
 * @param sigma standard deviation of its logarithm
 */
record Overbank(String name, double celerityFactor, double sigma) {

    static final Overbank NONE = new Overbank("none", 1, 0);
    private static final Overbank HILLS = new Overbank("hills", 0.75, Spread.sigmaOfFactor(4 / 3.0));
    private static final Overbank PLAIN = new Overbank("plain", 0.5, Spread.sigmaOfFactor(2));

    static Overbank of(double slope) {
        return slope >= RiverClass.MOUNTAIN_SLOPE ? NONE : slope >= RiverClass.PLAIN_SLOPE ? HILLS : PLAIN;
    }
}
