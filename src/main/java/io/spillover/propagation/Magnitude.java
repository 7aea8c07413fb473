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
     * A dam that breaks: its water comes down as a flood.
     *
     * @param volumeM3 water above the breach, at each source
     * @param headM height of that water above the foot of the breach
     */
    record Breach(double volumeM3, double headM) implements Magnitude {

        /** @throws IllegalArgumentException if a number is impossible */
        public Breach {
            if (!(volumeM3 > 0 && volumeM3 <= 1e12 && headM > 0 && headM <= 400)) {
                throw new IllegalArgumentException(
                        "Not a breach: " + volumeM3 + " m³ of water, " + headM + " m high above it");
            }
        }
    }

    /**
     * Rain on the land along the sources, for as long as the event lasts; it runs off into the river all along them.
     *
     * @param depthMm rain in all
     * @param runoffCoefficient share of it that reaches the river during the flood, 0 to 1, NaN if unknown
     */
    record Rain(double depthMm, double runoffCoefficient) implements Magnitude {

        /** @throws IllegalArgumentException if a number is impossible */
        public Rain {
            if (!(depthMm > 0 && depthMm <= 5000) || runoffCoefficient <= 0 || runoffCoefficient > 1) {
                throw new IllegalArgumentException(
                        "Not a rain: " + depthMm + " mm, of which " + runoffCoefficient + " runs off");
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
