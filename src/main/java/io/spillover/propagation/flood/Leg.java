package io.spillover.propagation.flood;

import io.spillover.propagation.river.Spread;

/**
 * What a whole reach adds to a wave at its reference discharge. The mean travel time T = L/c and the variance V = 2·μ·L/c³ are
 * those of Hayami 1951. Nothing comes before the dynamic wave, L/(v+√(g·h)): that part of T is a plain delay, the rest is routed.
 *
 * <p>T and V are uncertain by c ∝ Q^0.4·n^−0.6·B^−0.4·S^0.3: the logarithm of T moves with the shared drivers discharge and
 * roughness and with the reach's own geometry (width, slope, length, storage over bank), the logarithm of V three times as much.
 *
 * @param reach index of the reach
 * @param timeS T
 * @param varianceS2 V
 * @param boundS travel time of the dynamic wave
 * @param sigmaGeometry standard deviation of ln T from the reach's own geometry
 */
record Leg(int reach, double timeS, double varianceS2, double boundS, double sigmaGeometry) {

    static final Leg NONE = new Leg(-1, 0, 0, 0, 0);

    /** Discharge known within a factor of 1.25 at 90 %, of which c takes the power 0.4. */
    static final double SIGMA_DISCHARGE = Spread.sigmaOfFactor(1.25);

    static final double SIGMA_TIME_BY_DISCHARGE = 0.4 * SIGMA_DISCHARGE;

    /** Manning's n known within a factor of 1.4 at 90 %. */
    static final double SIGMA_TIME_BY_ROUGHNESS = 0.6 * Spread.sigmaOfFactor(1.4);

    private static final double SIGMA_TIME_BY_WIDTH = 0.4 * Spread.sigmaOfFactor(2);
    private static final double SIGMA_TIME_BY_SLOPE = 0.3 * Spread.sigmaOfFactor(1.5);

    /** The delay never takes all of T, so that there is something to route. */
    private static final double MOST_DELAY = 0.9;

    static Leg of(int reach, Hayami response, double boundS, double sigmaOverbank, double sigmaLength) {
        double square = SIGMA_TIME_BY_WIDTH * SIGMA_TIME_BY_WIDTH
                + SIGMA_TIME_BY_SLOPE * SIGMA_TIME_BY_SLOPE
                + sigmaOverbank * sigmaOverbank
                + sigmaLength * sigmaLength;
        double bound = Math.min(boundS, MOST_DELAY * response.meanS());
        return new Leg(reach, response.meanS(), response.varianceS2(), bound, Math.sqrt(square));
    }

    /** Returns the standard deviation of ln T from everything. */
    double sigma() {
        double shared = Math.hypot(SIGMA_TIME_BY_DISCHARGE, SIGMA_TIME_BY_ROUGHNESS);
        return Math.hypot(shared, sigmaGeometry);
    }

    /** Routes a hydrograph over a share of the reach. */
    Series route(Series inflow, double share) {
        double routedS = share * (timeS - boundS);
        if (!(routedS > 0)) {
            return inflow;
        }
        double step = inflow.stepS();
        return Cells.of(routedS / step, share * varianceS2 / (step * step)).route(inflow.later(share * boundS));
    }
}
