package io.spillover.propagation;

/** How big an event is at its source. */
public sealed interface Magnitude {

    /**
     * A flood crest.
     *
     * @param peakDischargeM3PerS at the first source of the event, NaN if unknown; other sources take the same ratio to their
     *     own flood-season discharge
     */
    record Crest(double peakDischargeM3PerS) implements Magnitude {

        /** @throws IllegalArgumentException if the discharge is not above 0 */
        public Crest {
            if (peakDischargeM3PerS <= 0 || Double.isInfinite(peakDischargeM3PerS)) {
                throw new IllegalArgumentException("Not a peak discharge: " + peakDischargeM3PerS + " m³/s");
            }
        }
    }

    /**
     * A release of a dissolved substance.
     *
     * @param massKg released in all, shared equally among the sources of the event
     * @param decayPerDay first-order decay, 0 for none
     * @param limitMgPerL concentration from which it counts as exposure
     */
    record Spill(double massKg, double decayPerDay, double limitMgPerL) implements Magnitude {

        /** @throws IllegalArgumentException if a number is impossible */
        public Spill {
            if (!(massKg > 0 && decayPerDay >= 0 && limitMgPerL >= 0) || Double.isInfinite(massKg)) {
                throw new IllegalArgumentException("Not a spill: " + massKg + " kg, decay " + decayPerDay
                        + " a day, limit " + limitMgPerL + " mg/L");
            }
        }
    }
}
