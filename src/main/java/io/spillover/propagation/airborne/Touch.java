package io.spillover.propagation.airborne;

import java.util.Arrays;

/** What one course of a release does to one city; overwritten by each search. */
final class Touch {

    /** Parts that pass this much farther from the seat than the nearest count as equally near, km. */
    private static final double AS_NEAR_KM = 1;

    /** Whether the concentration reaches the limit somewhere in the territory. */
    boolean exposed;

    double firstS;
    double peakS;
    double endS;

    /** At the nearest approach to the seat if exposed, else the highest found in the territory, mg/m³; 0 if nothing came near. */
    double strength;

    /** How far the axis stays from the seat, km. */
    double offKm;

    /** Time under way at the peak, s, and straight distance from the source, km. */
    double ageS;

    private double[] off = new double[8];
    private double[] at = new double[8];
    private double[] strong = new double[8];
    private double[] age = new double[8];
    private int count;

    void clear() {
        exposed = false;
        firstS = Double.POSITIVE_INFINITY;
        peakS = Double.POSITIVE_INFINITY;
        endS = 0;
        strength = 0;
        offKm = Double.POSITIVE_INFINITY;
        ageS = 0;
        count = 0;
    }

    /** Something below the limit came near; the strongest of these stays. */
    void faint(double mgPerM3, double atS, double under, double km) {
        if (!exposed && mgPerM3 > strength) {
            strength = mgPerM3;
            firstS = atS;
            peakS = atS;
            endS = atS;
            ageS = under;
            offKm = km;
        }
    }

    /** Above the limit the territory is touched from a moment to a moment. */
    void hit(double fromS, double toS) {
        if (!exposed) {
            exposed = true;
            firstS = fromS;
            endS = toS;
        }
        firstS = Math.min(firstS, fromS);
        endS = Math.max(endS, toS);
    }

    /** One part of the release passes the seat. */
    void pass(double km, double atS, double mgPerM3, double under) {
        if (count == off.length) {
            off = Arrays.copyOf(off, 2 * count);
            at = Arrays.copyOf(at, 2 * count);
            strong = Arrays.copyOf(strong, 2 * count);
            age = Arrays.copyOf(age, 2 * count);
        }
        off[count] = km;
        at[count] = atS;
        strong[count] = mgPerM3;
        age[count++] = under;
    }

    /** Takes the strongest of the nearest passes; the peak is the middle of the time in which nine tenths of it pass. */
    void settle() {
        if (!exposed) {
            return;
        }
        offKm = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            offKm = Math.min(offKm, off[i]);
        }
        strength = 0;
        for (int i = 0; i < count; i++) {
            if (off[i] <= offKm + AS_NEAR_KM && strong[i] > strength) {
                strength = strong[i];
                ageS = age[i];
            }
        }
        double from = Double.POSITIVE_INFINITY;
        double to = 0;
        for (int i = 0; i < count; i++) {
            if (off[i] <= offKm + AS_NEAR_KM && strong[i] >= 0.9 * strength) {
                from = Math.min(from, at[i]);
                to = Math.max(to, at[i]);
            }
        }
        peakS = Math.max(firstS, Math.min(endS, (from + to) / 2));
    }
}
