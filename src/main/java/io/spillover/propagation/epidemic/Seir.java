package io.spillover.propagation.epidemic;

/**
 * One well-mixed population: s' = −β·s·i, e' = β·s·i − σ·e, i' = σ·e − γ·i, r' = γ·i, as shares; without a latent time e is left
 * out. Steps of Runge and Kutta of fourth order; the shares add to 1 all along.
 */
final class Seir {

    private final double beta;
    private final double gamma;
    private final double sigma;
    private final boolean latent;
    double s;
    double e;
    double i;
    double r;

    Seir(Growth growth, double s, double e, double i) {
        beta = growth.transmissionPerDay();
        gamma = growth.recoveryPerDay();
        latent = !Double.isInfinite(growth.onsetPerDay());
        sigma = latent ? growth.onsetPerDay() : 0;
        this.s = s;
        this.e = e;
        this.i = i;
        this.r = 1 - s - e - i;
    }

    /** Returns a step that resolves the fastest of the rates, at most half a day. */
    static double stepDays(Growth growth) {
        double fastest = Math.max(growth.transmissionPerDay(), growth.recoveryPerDay());
        if (!Double.isInfinite(growth.onsetPerDay())) {
            fastest = Math.max(fastest, growth.onsetPerDay());
        }
        return Math.min(0.5, 0.25 / fastest);
    }

    void step(double days) {
        double[] k = new double[3];
        double ds = 0;
        double de = 0;
        double di = 0;
        double[] weight = {1, 2, 2, 1};
        double[] reach = {0, days / 2, days / 2, days};
        for (int n = 0; n < 4; n++) {
            double sn = s + reach[n] * k[0];
            double en = e + reach[n] * k[1];
            double in = i + reach[n] * k[2];
            double infection = beta * sn * in;
            double onset = latent ? sigma * en : infection;
            k[0] = -infection;
            k[1] = infection - onset;
            k[2] = onset - gamma * in;
            ds += weight[n] * k[0];
            de += weight[n] * k[1];
            di += weight[n] * k[2];
        }
        s += days / 6 * ds;
        e += days / 6 * de;
        i += days / 6 * di;
        r -= days / 6 * (ds + de + di);
    }
}
