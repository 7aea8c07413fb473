package io.spillover.hazard;

/**
 * Told inside the instance after a hazard was declared, changed or ended, so that its exposures are assessed anew.
 *
 * @param hazardId the hazard
 */
public record HazardChanged(String hazardId) {}
