package io.spillover.propagation.flood;

/**
 * Uniform flow in a wide rectangular channel (Manning), and the speed and spread of a wave in it: c = dQ/dA = 5/3·v,
 * μ = Q/(2·B·S). Holds where the depth is small against the width and the slope rules; not for backwater, tides or shocks.
 * Source: US Army Corps of Engineers, HEC-HMS Technical Reference Manual.
 *
 * @param depthM water depth h
 * @param velocityMPerS mean velocity v
 * @param celerityMPerS speed of a flood wave c
 * @param diffusivityM2PerS hydraulic diffusivity μ
 */
public record WideChannel(double depthM, double velocityMPerS, double celerityMPerS, double diffusivityM2PerS) {

    /** Acceleration of gravity in m/s². */
    public static final double GRAVITY = 9.81;

    /** Returns the flow of a discharge: h = (n·Q/(B·√S))^0.6. */
    public static WideChannel ofDischarge(double dischargeM3PerS, double n, double widthM, double slope) {
        return ofDepth(Math.pow(n * dischargeM3PerS / (widthM * Math.sqrt(slope)), 0.6), n, widthM, slope);
    }

    /** Returns the flow of a depth: v = h^⅔·√S/n. */
    public static WideChannel ofDepth(double depthM, double n, double widthM, double slope) {
        double velocity = Math.pow(depthM, 2 / 3.0) * Math.sqrt(slope) / n;
        double discharge = velocity * depthM * widthM;
        return new WideChannel(depthM, velocity, 5 / 3.0 * velocity, discharge / (2 * widthM * slope));
    }

    /** Returns the speed nothing can outrun, v + √(g·h), in m/s. */
    public double dynamicWaveMPerS() {
        return velocityMPerS + Math.sqrt(GRAVITY * depthM);
    }
}
