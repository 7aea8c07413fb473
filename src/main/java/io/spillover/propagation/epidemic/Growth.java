package io.spillover.propagation.epidemic;

import io.spillover.propagation.OutbreakEvent.Disease;

/**
 * How fast an infection grows while nearly everybody can be infected.
 *
 * <p>With a latent time, λ = [−(σ+γ) + √((σ−γ)² + 4σβ)] / 2; without, λ = β − γ. R0 = β/γ. Anderson and May (1991); rates a day.
 *
 * @param transmissionPerDay β
 * @param recoveryPerDay γ
 * @param onsetPerDay σ, infinite without a latent time
 * @param ratePerDay λ, negative where it dies out
 */
record Growth(double transmissionPerDay, double recoveryPerDay, double onsetPerDay, double ratePerDay) {

    /** Below this R0 the growth is too slow to be told from none, and a local course would take years. */
    static final double LEAST_R0 = 1.01;

    static Growth of(Disease disease) {
        double beta = disease.transmissionPerDay();
        double gamma = disease.recoveryPerDay();
        double sigma = disease.onsetPerDay();
        return new Growth(beta, gamma, sigma, rate(beta, gamma, sigma));
    }

    /** The larger root by the product of the roots, σ(γ−β), which keeps its digits for a large σ. */
    private static double rate(double beta, double gamma, double sigma) {
        if (Double.isInfinite(sigma)) {
            return beta - gamma;
        }
        return 2 * sigma * (beta - gamma) / (sigma + gamma + Math.hypot(sigma - gamma, 2 * Math.sqrt(sigma * beta)));
    }

    /** Returns the same disease growing at another rate: only β differs. */
    Growth at(double newRatePerDay) {
        double latent = Double.isInfinite(onsetPerDay) ? 1 : (newRatePerDay + onsetPerDay) / onsetPerDay;
        return new Growth((newRatePerDay + recoveryPerDay) * latent, recoveryPerDay, onsetPerDay, newRatePerDay);
    }

    double r0() {
        return transmissionPerDay / recoveryPerDay;
    }

    boolean grows() {
        return r0() >= LEAST_R0;
    }

    /** Returns the people in their latent time for each infectious one while it grows; 0 without such a time. */
    double latentPerInfectious() {
        return Double.isInfinite(onsetPerDay) ? 0 : Math.max(0, (ratePerDay + recoveryPerDay) / onsetPerDay);
    }

    /** Returns the share of people infected in the end if nothing is done: 1 − z = e^(−R0·z) (Kermack and McKendrick 1927). */
    static double finalSize(double r0) {
        if (r0 <= 1) {
            return 0;
        }
        double z = 1;
        for (int i = 0; i < 200; i++) {
            double rest = Math.exp(-r0 * z);
            double next = z - (1 - z - rest) / (r0 * rest - 1);
            if (Math.abs(next - z) < 1e-15) {
                return next;
            }
            z = next;
        }
        return z;
    }
}
