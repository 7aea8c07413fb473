package io.spillover.propagation.airborne;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.AirEvent.Release;
import io.spillover.propagation.AirEvent.Stability;

/**
 * How strong a release is on its axis at the ground (ash: in the air), in mg/m³, and how wide.
 *
 * <p>A release of a duration is a plume of the rate M/D. Its density along the axis is that of the wind at the moment of release;
 * what is shorter than its own spreading along the wind is weakened by erf(D·u/(2√2·σx)). A sudden release is a puff. Upwards a
 * cloud grows no further than the mixing layer of its class: σz ≤ √(2/π)·depth, which is the concentration of an evenly filled
 * layer. Ash spreads over the height of its column and, across the wind, by 0.5 m in each second (Heffter 1965); what is left of
 * it in the air thins out from above, so its concentration stays until the last has fallen.
 */
final class Cloud {

    /** No nearer to the source than this, where the formulas of the spread begin. */
    static final double NEAREST_M = 100;

    /** A plume in less wind than this is diluted as in this one. */
    static final double LEAST_WIND_M_PER_S = 0.5;

    /** Assumed usual depths of the mixing layer for A to F, m. */
    private static final double[] MIXING_M = {1300, 900, 850, 800, 400, 100};

    private static final double HEFFTER_M_PER_S = 0.5;
    private static final double MG_PER_KG = 1e6;
    private static final double ROOT_2PI = Math.sqrt(2 * Math.PI);
    private static final double ROOT_8 = Math.sqrt(8);

    private final Spread spread;
    private final boolean ash;
    private final double massKg;
    private final double durationS;
    private final double heightM;
    private final double limit;
    private final double fallS;

    Cloud(AirEvent event, double durationS) {
        this.durationS = durationS;
        spread = durationS == 0 ? Spread.PUFF : event.urban() ? Spread.URBAN : Spread.RURAL;
        if (event.release() instanceof Release.Ash eruption) {
            ash = true;
            massKg = eruption.fineShare() * Mastin.rateKgPerS(eruption.plumeHeightKm()) * durationS;
            heightM = 1000 * eruption.plumeHeightKm();
            limit = eruption.limitMgPerM3();
            fallS = Mastin.fallS(heightM, eruption.fallMPerS());
        } else {
            Release.Gas gas = (Release.Gas) event.release();
            ash = false;
            massKg = gas.massKg();
            heightM = gas.heightM();
            limit = gas.limitMgPerM3();
            fallS = Double.POSITIVE_INFINITY;
        }
    }

    static double mixingM(Stability stability) {
        return MIXING_M[stability.ordinal()];
    }

    static double highestSigmaZ(Stability stability) {
        return Math.sqrt(2 / Math.PI) * mixingM(stability);
    }

    boolean ash() {
        return ash;
    }

    Spread spread() {
        return spread;
    }

    double massKg() {
        return massKg;
    }

    double limitMgPerM3() {
        return limit;
    }

    double heightM() {
        return heightM;
    }

    double durationS() {
        return durationS;
    }

    /** Time after which nothing is left in the air, s. */
    double fallS() {
        return fallS;
    }

    double sigmaYM(Stability stability, double wayM, double ageS) {
        return ash ? HEFFTER_M_PER_S * Math.max(ageS, NEAREST_M) : spread.yM(stability, Math.max(NEAREST_M, wayM));
    }

    double sigmaZM(Stability stability, double wayM, double leastM) {
        return ash
                ? heightM
                : Math.max(leastM, Math.min(highestSigmaZ(stability), spread.zM(stability, Math.max(NEAREST_M, wayM))));
    }

    /** Returns the concentration on the axis in mg/m³, from both spreads, the wind at release and the age of that part. */
    double axisMgPerM3(double sigmaYM, double sigmaZM, double windMPerS, double ageS, double massFactor) {
        double mass = MG_PER_KG * massKg * massFactor;
        double wind = Math.max(LEAST_WIND_M_PER_S, windMPerS);
        if (ash) {
            return ageS > fallS ? 0 : mass / durationS / (ROOT_2PI * wind * sigmaYM * heightM);
        }
        double up = Math.exp(-heightM * heightM / (2 * sigmaZM * sigmaZM));
        if (durationS == 0) {
            return 2 * mass / (ROOT_2PI * ROOT_2PI * ROOT_2PI * sigmaYM * sigmaYM * sigmaZM) * up;
        }
        return mass
                / durationS
                / (Math.PI * wind * sigmaYM * sigmaZM)
                * up
                * Gaussian.erf(durationS * wind / (ROOT_8 * sigmaYM));
    }
}
