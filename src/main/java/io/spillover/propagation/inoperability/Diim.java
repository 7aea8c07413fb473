package io.spillover.propagation.inoperability;

/**
 * Dynamic inoperability in steps of one unit of time.
 *
 * <p>Equations (Lian and Haimes 2006): q(t+1) = q(t) + K·[A·q(t) + c(t) − q(t)] with K diagonal; k_i = −ln λ/(τ_i·(1−a_ii)) lets
 * a sector come back to the share λ of its loss within τ_i steps, at most 1. Needs q, c in 0…1; stable for k ≤ 1 and a spectral
 * radius of A below 1. {@link LossCourse} solves the same equation in continuous time.
 */
final class Diim {

    private Diim() {}

    /** Returns the resilience coefficient per step. */
    static double resilience(double residualShare, double steps, double own) {
        return Math.min(1, rate(residualShare, steps) / (1 - own));
    }

    /** Returns the rate at which a share is left after a time. */
    static double rate(double residualShare, double time) {
        return -Math.log(residualShare) / time;
    }

    /** Returns the next state. */
    static double[] step(SupplyNet net, double[] k, double[] q, double[] shock) {
        double[] next = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            double sum = shock[i] + net.own[i] * q[i];
            for (int a = net.first[i]; a < net.first[i + 1]; a++) {
                sum += net.share[a] * q[net.from[a]];
            }
            next[i] = Math.min(1, q[i] + k[i] * (sum - q[i]));
        }
        return next;
    }
}
