package io.spillover.propagation.epidemic;

/**
 * SEIR in every city, coupled by travel: s_i' = −β·s_i·i_i + Σ_m c_im·(s_m − s_i), and so for e, i and r, c_im the share of the
 * people of city i exchanged with m on a day (Brockmann and Helbing 2013, supplement; with e as in the standard SEIR model).
 * Deterministic: parts of a person can be infected, so an epidemic begins a little everywhere at once and the first days of a
 * city are earlier than those of a whole person. Runge and Kutta of fourth order at a fixed step; s + e + i + r stays 1.
 */
final class Metapopulation {

    static final int S = 0;
    static final int E = 1;
    static final int I = 2;
    static final int R = 3;
    private static final int KINDS = 4;

    private final Exchange exchange;
    private final double beta;
    private final double gamma;
    private final double sigma;
    private final boolean latent;
    private final int n;
    private final double[] k;
    private final double[] sum;
    private final double[] at;

    /** Shares by city and kind: {@code share[4·city + kind]}. */
    final double[] share;

    Metapopulation(Exchange exchange, int cities, Growth growth) {
        this.exchange = exchange;
        beta = growth.transmissionPerDay();
        gamma = growth.recoveryPerDay();
        latent = !Double.isInfinite(growth.onsetPerDay());
        sigma = latent ? growth.onsetPerDay() : 0;
        n = cities;
        share = new double[KINDS * n];
        k = new double[KINDS * n];
        sum = new double[KINDS * n];
        at = new double[KINDS * n];
        for (int c = 0; c < n; c++) {
            share[KINDS * c + S] = 1;
        }
    }

    double of(int city, int kind) {
        return share[KINDS * city + kind];
    }

    /** Makes some people infectious, and others latent, who could be infected before; never more than there are. */
    void infect(int city, double infectious, double latentShare) {
        int c = KINDS * city;
        double all = Math.min(share[c + S], infectious + latentShare);
        double sick = all * infectious / (infectious + latentShare);
        share[c + S] -= all;
        share[c + I] += sick;
        share[c + E] += all - sick;
    }

    void step(double days) {
        slope(share);
        for (int x = 0; x < share.length; x++) {
            sum[x] = k[x];
            at[x] = share[x] + days / 2 * k[x];
        }
        slope(at);
        for (int x = 0; x < share.length; x++) {
            sum[x] += 2 * k[x];
            at[x] = share[x] + days / 2 * k[x];
        }
        slope(at);
        for (int x = 0; x < share.length; x++) {
            sum[x] += 2 * k[x];
            at[x] = share[x] + days * k[x];
        }
        slope(at);
        for (int x = 0; x < share.length; x++) {
            share[x] += days / 6 * (sum[x] + k[x]);
        }
    }

    private void slope(double[] y) {
        for (int c = 0; c < n; c++) {
            double s = 0;
            double e = 0;
            double i = 0;
            double r = 0;
            double out = 0;
            for (int a = exchange.first[c]; a < exchange.first[c + 1]; a++) {
                int m = KINDS * exchange.other[a];
                double w = exchange.perDay[a];
                s += w * y[m + S];
                e += w * y[m + E];
                i += w * y[m + I];
                r += w * y[m + R];
                out += w;
            }
            int b = KINDS * c;
            double infection = beta * y[b + S] * y[b + I];
            double onset = latent ? sigma * y[b + E] : infection;
            double recovery = gamma * y[b + I];
            k[b + S] = s - out * y[b + S] - infection;
            k[b + E] = e - out * y[b + E] + infection - onset;
            k[b + I] = i - out * y[b + I] + onset - recovery;
            k[b + R] = r - out * y[b + R] + recovery;
        }
    }
}
