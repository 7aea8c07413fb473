package io.spillover.hazard;

/**
 * Water that a broken dam lets go.
 *
 * @param volumeM3 water above the breach
 * @param headM height of that water above the bottom of the breach
 */
public record Breach(double volumeM3, double headM) {}
