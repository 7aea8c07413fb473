package io.spillover.propagation.flood;

/**
 * Muskingum's parameters from the channel: K = Δx/c, X = (1−D)/2 with the cell Reynolds number D = q0/(S0·c·Δx) and the Courant
 * number C = c·Δt/Δx. Source: V. M. Ponce, Engineering Hydrology, San Diego State University.
 *
 * @param courant C
 * @param reynolds D
 * @param x X
 * @param kS K in s
 * @param step the routing coefficients
 */
public record MuskingumCunge(double courant, double reynolds, double x, double kS, Muskingum step) {

    /**
     * Derives the parameters.
     *
     * @param celerityMPerS wave celerity c
     * @param dischargePerWidthM2PerS reference discharge over top width, q0
     * @param slope bed slope S0
     * @param dxM reach length
     * @param dtS time step
     */
    public static MuskingumCunge of(
            double celerityMPerS, double dischargePerWidthM2PerS, double slope, double dxM, double dtS) {
        double c = celerityMPerS * dtS / dxM;
        double d = dischargePerWidthM2PerS / (slope * celerityMPerS * dxM);
        return new MuskingumCunge(c, d, (1 - d) / 2, dxM / celerityMPerS, cell(c, d));
    }

    /** Returns the routing coefficients of a cell with a Courant number and a cell Reynolds number. */
    static Muskingum cell(double courant, double reynolds) {
        double sum = 1 + courant + reynolds;
        return new Muskingum(
                (-1 + courant + reynolds) / sum, (1 + courant - reynolds) / sum, (1 - courant + reynolds) / sum);
    }
}
