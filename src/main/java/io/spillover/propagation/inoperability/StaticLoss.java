package io.spillover.propagation.inoperability;

/**
 * Static inoperability: the least q with q = min(1, A·q + c), the state an outage tends to if it goes on.
 *
 * <p>Equation (Haimes and Jiang 2001): q = (I−A)⁻¹·c, each component then held to 0…1. The clip is part of the iteration, so a
 * sector that is fully out passes on its full loss and no more. Without the clip the sum A + A² + … converges for a spectral
 * radius below 1 only; with it, q exists always. Row {@code i} of A is what {@code i} loses by others: lost orders z_ij/x_i on
 * the demand side, shares d_ji lost for want of a supplier on the supply side.
 *
 * <p>Units: shares. Error: below 1e-12 of the fixed point in each step's change.
 */
final class StaticLoss {

    private static final double ACCURACY = 1e-13;
    private static final int MOST_ROUNDS = 1_000_000;

    private StaticLoss() {}

    /** Returns the losses held to 0…1. */
    static double[] clipped(SupplyNet net, double[] shock) {
        return solve(net, shock, 1);
    }

    /** Returns the losses as the inverse gives them, above 1 where more is lost than there is. */
    static double[] unclipped(SupplyNet net, double[] shock) {
        return solve(net, shock, Double.POSITIVE_INFINITY);
    }

    private static double[] solve(SupplyNet net, double[] shock, double most) {
        double[] q = new double[net.size];
        double change = 1;
        for (int round = 0; change > ACCURACY && round < MOST_ROUNDS; round++) {
            change = 0;
            for (int i = 0; i < net.size; i++) {
                double sum = shock[i];
                for (int a = net.first[i]; a < net.first[i + 1]; a++) {
                    sum += net.share[a] * q[net.from[a]];
                }
                double next = Math.min(most, own(net.own[i], sum));
                change = Math.max(change, next - q[i]);
                q[i] = next;
            }
        }
        return q;
    }

    /** What a node loses in all, if it loses this much by others and a share of its own loss once more by itself. */
    static double own(double own, double sum) {
        return own == 0 || sum == 0 ? sum : own >= 1 ? Double.POSITIVE_INFINITY : sum / (1 - own);
    }
}
