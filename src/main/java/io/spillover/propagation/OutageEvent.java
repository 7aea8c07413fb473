package io.spillover.propagation;

import io.spillover.quantity.Sector;
import java.util.List;
import java.util.Map;

/**
 * Sectors of cities that fail.
 *
 * @param shocks what fails by itself
 * @param durationS how long that lasts
 * @param recoveryDays days a sector takes to come back to a hundredth of its loss by itself, where it is said
 * @param leastLoss share of a sector from which its loss counts as exposure
 */
public record OutageEvent(List<Shock> shocks, double durationS, Map<Sector, Double> recoveryDays, double leastLoss)
        implements Event {

    /** @throws IllegalArgumentException if there is no shock or a number is impossible */
    public OutageEvent {
        shocks = List.copyOf(shocks);
        recoveryDays = Map.copyOf(recoveryDays);
        if (shocks.isEmpty()) {
            throw new IllegalArgumentException("An outage needs a sector that fails");
        }
        if (!(durationS > 0) || Double.isInfinite(durationS) || !(leastLoss > 0 && leastLoss < 1)) {
            throw new IllegalArgumentException(
                    "Not an outage: lasts " + durationS + " s, counts from a loss of " + leastLoss);
        }
        for (double days : recoveryDays.values()) {
            if (!(days > 0)) {
                throw new IllegalArgumentException("Not days of recovery: " + days);
            }
        }
    }

    /**
     * What fails by itself.
     *
     * @param city index of the city
     * @param sector which of its sectors
     * @param share how much of it, 0 to 1
     */
    public record Shock(int city, Sector sector, double share) {

        /** @throws IllegalArgumentException if it is impossible */
        public Shock {
            if (city < 0 || !(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("Not a shock: city " + city + ", " + sector + ", share " + share);
            }
        }
    }
}
