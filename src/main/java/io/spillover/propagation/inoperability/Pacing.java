package io.spillover.propagation.inoperability;

import io.spillover.quantity.Sector;
import java.util.Map;

/** The rates of one course by sector, and what they do in a step. */
final class Pacing {

    static final int SECTORS = Sector.values().length;

    private static final Sector[] ALL = Sector.values();

    private final double[] onset = new double[SECTORS];
    private final double[] recovery = new double[SECTORS];

    /** Sets the rates of a sector by factors on their times. */
    void set(int sector, Map<Sector, Double> statedDays, double onsetFactor, double restorationFactor) {
        onset[sector] = Pace.onsetPerS(ALL[sector], onsetFactor);
        recovery[sector] = Pace.recoveryPerS(ALL[sector], statedDays, restorationFactor);
    }

    /** Returns rates with the same factors for all sectors. */
    static Pacing of(Map<Sector, Double> statedDays, Strength strength) {
        Pacing pacing = new Pacing();
        for (int s = 0; s < SECTORS; s++) {
            pacing.set(s, statedDays, strength.onset(), strength.restoration());
        }
        return pacing;
    }

    /** Returns the fastest recovery of some sectors, per s. */
    double fastest(int[] sectors) {
        double fastest = 0;
        for (int s : sectors) {
            fastest = Math.max(fastest, recovery[s]);
        }
        return fastest;
    }

    /**
     * Computes what is left of a distance after a step.
     *
     * @param h the step, s
     * @param shocked whether the shock lasts, so that most lose; afterwards most come back
     * @param weight of the far end of the step: a half for a short one, all of it where the sector follows at once
     * @param losing share of the distance left while the loss grows
     * @param returning share of it left while the loss shrinks
     */
    void steps(double h, boolean shocked, double[] weight, double[] losing, double[] returning) {
        for (int s = 0; s < SECTORS; s++) {
            losing[s] = Math.exp(-h * onset[s]);
            returning[s] = Math.exp(-h * recovery[s]);
            double z = h * (shocked ? onset : recovery)[s];
            double gone = 1 - (shocked ? losing : returning)[s];
            weight[s] = z < 1e-6 ? 0.5 : (1 - gone / z) / gone;
        }
    }
}
