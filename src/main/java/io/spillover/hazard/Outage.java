package io.spillover.hazard;

import io.spillover.quantity.Sector;
import java.util.List;

/**
 * Sectors of the source's city, or of every city its area covers, that fail for the hazard's duration.
 *
 * @param failures what fails; in an area times the share of the city it covers
 * @param recoveries how long sectors take to come back, where it is said
 * @param leastLoss share of a sector from which its loss counts as exposure
 */
public record Outage(List<Failure> failures, List<Recovery> recoveries, double leastLoss) {

    /** Takes copies of the lists; none if they are left out. */
    public Outage {
        failures = Lists.copy(failures);
        recoveries = Lists.copy(recoveries);
    }

    /**
     * A sector that fails.
     *
     * @param sector which
     * @param share how much of it, 0 to 1
     */
    public record Failure(Sector sector, double share) {}

    /**
     * How long a sector takes to come back to a hundredth of its loss by itself.
     *
     * @param sector which
     * @param days how long
     */
    public record Recovery(Sector sector, double days) {}
}
