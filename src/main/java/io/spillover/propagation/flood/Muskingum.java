package io.spillover.propagation.flood;

/**
 * One step of Muskingum routing: O₂ = C0·I₂ + C1·I₁ + C2·O₁. Source: US Army Corps of Engineers, HEC-HMS Technical Reference
 * Manual; texts permute the names of the coefficients.
 *
 * @param c0 weight of the inflow at the end of the step
 * @param c1 weight of the inflow at its start
 * @param c2 weight of the outflow at its start
 */
public record Muskingum(double c0, double c1, double c2) {

    /**
     * Derives the coefficients, which are non-negative for 2·K·X ≤ Δt ≤ 2·K·(1−X).
     *
     * @param k travel time of the reach, in the unit of {@code dt}
     * @param x weight of the inflow in the storage, 0 to 0.5
     * @param dt time step
     * @throws IllegalArgumentException if k or dt is not above 0 or x is not in 0 to 0.5
     */
    public static Muskingum of(double k, double x, double dt) {
        if (!(k > 0 && dt > 0 && x >= 0 && x <= 0.5)) {
            throw new IllegalArgumentException("Not Muskingum parameters: K " + k + ", X " + x + ", step " + dt);
        }
        double d = 2 * k * (1 - x) + dt;
        return new Muskingum((dt - 2 * k * x) / d, (dt + 2 * k * x) / d, (2 * k * (1 - x) - dt) / d);
    }

    /** Routes a series of inflows; the outflow has the unit of the inflow and starts with {@code firstOutflow}. */
    public double[] route(double[] inflow, double firstOutflow) {
        double[] outflow = new double[inflow.length];
        outflow[0] = firstOutflow;
        for (int i = 1; i < inflow.length; i++) {
            outflow[i] = c0 * inflow[i] + c1 * inflow[i - 1] + c2 * outflow[i - 1];
        }
        return outflow;
    }
}
