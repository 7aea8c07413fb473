package io.spillover.propagation.pollutant;

import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.river.RiverClass;

/**
 * A wide channel in uniform flow after Manning: H = (Q·n/(W·√S))^0.6, U = Q/(W·H), u* = √(gHS), Fischer's dispersion, and the
 * length 0.4·U·W²/ε with ε = 0.6·H·u* after which a substance is mixed over the width (Fischer and others 1979).
 *
 * @param velocityMPerS mean velocity U
 * @param dispersionM2PerS longitudinal dispersion D
 * @param mixingM mixing length
 */
record Channel(double velocityMPerS, double dispersionM2PerS, double mixingM) {

    private static final double GRAVITY = 9.8;

    static Channel of(double dischargeM3PerS, double widthM, double slope, double manningN) {
        double depth = Math.pow(dischargeM3PerS * manningN / (widthM * Math.sqrt(slope)), 0.6);
        double velocity = dischargeM3PerS / (widthM * depth);
        double shear = Math.sqrt(GRAVITY * depth * slope);
        return new Channel(
                velocity,
                AdvectionDispersion.fischerM2PerS(velocity, widthM, depth, shear),
                0.4 * velocity * widthM * widthM / (0.6 * depth * shear));
    }

    /** What a way down known channels adds up to; not known any more once one of them was not. */
    record Way(double timeS, double varianceS2, double mixingM, double lengthM, boolean known) {

        static final Way BEGIN = new Way(0, 0, 0, 0, true);
        static final Way UNKNOWN = new Way(0, 0, 0, 0, false);

        /** Returns what a whole reach adds, unknown where width, slope or discharge is; ice slows by a factor. */
        static Way of(RiverGrid grid, int reach, double knownSlope, double dischargeM3PerS, double slows) {
            double width = grid.widthM(reach, 0.5);
            if (!(width > 0 && knownSlope > 0 && dischargeM3PerS > 0)) {
                return UNKNOWN;
            }
            Channel channel = Channel.of(dischargeM3PerS, width, knownSlope, RiverClass.manningN(knownSlope));
            double length = 1000 * grid.lengthKm(reach);
            return new Way(
                    slows * length / channel.velocityMPerS,
                    slows
                            * slows
                            * AdvectionDispersion.spreadS2(length, channel.velocityMPerS, channel.dispersionM2PerS),
                    channel.mixingM,
                    length,
                    true);
        }

        Way plus(Way leg, double share) {
            return !known || !leg.known
                    ? UNKNOWN
                    : new Way(
                            timeS + share * leg.timeS,
                            varianceS2 + share * leg.varianceS2,
                            Math.max(mixingM, leg.mixingM),
                            lengthM + share * leg.lengthM,
                            true);
        }

        boolean mixed() {
            return known && lengthM > mixingM && varianceS2 > 0;
        }
    }
}
