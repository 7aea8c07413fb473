package io.spillover.propagation.flood;

import io.spillover.quantity.Band;

/**
 * Peak outflow of a breached embankment dam: Qp = 0.607·V^0.295·h^1.24 in SI units, within a third of a decade either way.
 * Source: Froehlich 1995.
 */
public final class Froehlich {

    private Froehlich() {}

    /**
     * Returns the peak in m³/s.
     *
     * @param volumeM3 water above the breach
     * @param heightM height of that water
     */
    public static Band peakM3PerS(double volumeM3, double heightM) {
        double peak = 0.607 * Math.pow(volumeM3, 0.295) * Math.pow(heightM, 1.24);
        double factor = Math.pow(10, 1 / 3.0);
        return new Band(peak / factor, peak, peak * factor);
    }
}
