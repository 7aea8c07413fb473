package io.spillover.propagation;

import io.spillover.quantity.AirLimit;
import io.spillover.quantity.GeoPoint;
import java.util.List;

/**
 * A release into the air.
 *
 * @param place where
 * @param durationS how long it goes on, 0 for an instantaneous release
 * @param release what and how much
 * @param urban whether the ground around is built up
 * @param winds the wind over time, from the start of the event on; each holds until the next
 */
public record AirEvent(GeoPoint place, double durationS, Release release, boolean urban, List<Wind> winds)
        implements Event {

    /** @throws IllegalArgumentException if there is no wind at the start, they are out of order, or the duration is impossible */
    public AirEvent {
        winds = List.copyOf(winds);
        boolean ordered = !winds.isEmpty() && winds.get(0).fromS() == 0;
        for (int i = 1; i < winds.size(); i++) {
            ordered &= winds.get(i).fromS() > winds.get(i - 1).fromS();
        }
        if (!ordered) {
            throw new IllegalArgumentException(
                    "A wind series begins with the event and goes on in order of time: " + winds);
        }
        if (!(durationS >= 0) || Double.isInfinite(durationS)) {
            throw new IllegalArgumentException("Not a duration: " + durationS + " s");
        }
    }

    /** What is released. */
    public sealed interface Release {

        /**
         * Gas, smoke or fine dust.
         *
         * @param massKg released in all
         * @param heightM height of the release above the ground
         * @param limitMgPerM3 concentration at the ground from which it counts as exposure
         */
        record Gas(double massKg, double heightM, double limitMgPerM3) implements Release {

            /** @throws IllegalArgumentException if a number is impossible */
            public Gas {
                if (!(massKg > 0 && heightM >= 0 && limitMgPerM3 > 0) || Double.isInfinite(massKg)) {
                    throw new IllegalArgumentException("Not a release of gas: " + massKg + " kg at " + heightM
                            + " m, limit " + limitMgPerM3 + " mg/m³");
                }
            }
        }

        /**
         * Volcanic ash.
         *
         * @param plumeHeightKm height of the eruption column above the vent
         * @param fallMPerS speed at which the ash that counts falls
         * @param fineShare share of the erupted mass that goes far with the wind
         * @param limitMgPerM3 concentration in the air from which it counts as exposure
         */
        record Ash(double plumeHeightKm, double fallMPerS, double fineShare, double limitMgPerM3) implements Release {

            /** Share of the mass that goes far, assumed: the usual one of ash forecasts (Mastin and others 2009). */
            public static final double USUAL_FINE_SHARE = 0.05;

            /** @throws IllegalArgumentException if a number is impossible */
            public Ash {
                if (!(plumeHeightKm > 0 && plumeHeightKm <= 60 && fallMPerS > 0)
                        || !(fineShare > 0 && fineShare <= 1 && limitMgPerM3 > 0)) {
                    throw new IllegalArgumentException("Not an eruption: column " + plumeHeightKm
                            + " km, ash falls at " + fallMPerS + " m/s, fine share " + fineShare + ", limit "
                            + limitMgPerM3 + " mg/m³");
                }
            }

            /** Makes an eruption with the usual fine share and the lower limit of aviation. */
            public Ash(double plumeHeightKm, double fallMPerS) {
                this(plumeHeightKm, fallMPerS, USUAL_FINE_SHARE, AirLimit.ASH_LOW.mgPerM3());
            }
        }
    }

    /**
     * The wind from a moment on.
     *
     * @param fromS s after the start of the event
     * @param speedMPerS speed at the height of transport
     * @param fromDegrees direction it comes from, degrees clockwise from north
     * @param stability Pasquill class of the air
     */
    public record Wind(double fromS, double speedMPerS, double fromDegrees, Stability stability) {

        /** @throws IllegalArgumentException if a number is impossible */
        public Wind {
            if (!(fromS >= 0 && speedMPerS > 0 && speedMPerS <= 150 && fromDegrees >= 0 && fromDegrees <= 360)) {
                throw new IllegalArgumentException(
                        "Not a wind: from " + fromDegrees + "° at " + speedMPerS + " m/s, since " + fromS + " s");
            }
        }
    }

    /** Pasquill's classes of stability. */
    public enum Stability {
        /** Very unstable. */
        A,
        /** Unstable. */
        B,
        /** Slightly unstable. */
        C,
        /** Neutral. */
        D,
        /** Slightly stable. */
        E,
        /** Stable. */
        F
    }
}
