package io.spillover.propagation.inoperability;

/**
 * Two random networks of the same mean degree k, each node of one needing one of the other (Buldyrev and others 2010): when a
 * share p of the nodes stands, the share that still hangs together in both is P = p·(1−e^(−k·P))². Below p_c = min over x of
 * x/(k·(1−e^(−x))²) ≈ 2.4554/k it breaks down at once. A measure of fragility, not a forecast.
 */
final class MutualPercolation {

    private static final double ACCURACY = 1e-13;

    private MutualPercolation() {}

    /** Returns the share that must stand, above 1 where even an unharmed pair does not hold together. */
    static double criticalShare(double meanDegree) {
        double x = criticalX();
        return x / (meanDegree * Math.pow(1 - Math.exp(-x), 2));
    }

    /** Returns the share that still hangs together when a share stands. */
    static double standing(double meanDegree, double share) {
        double now = share;
        double before = 2;
        while (before - now > ACCURACY) {
            before = now;
            now = share * Math.pow(1 - Math.exp(-meanDegree * before), 2);
        }
        return now;
    }

    /** Where x/(1−e^(−x))² is least: e^x = 1 + 2x. */
    static double criticalX() {
        double x = 1;
        for (int i = 0; i < 100; i++) {
            x = Math.log(1 + 2 * x);
        }
        return x;
    }
}
