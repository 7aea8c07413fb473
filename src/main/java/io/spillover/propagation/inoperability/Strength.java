package io.spillover.propagation.inoperability;

/**
 * One choice of the drivers, as factors on their likely values. A shortage is the stronger the more sectors depend, the less
 * they have in stock, the faster a loss is felt and the slower it is repaired.
 *
 * @param dependency exponent on the share that is left when all suppliers are out: the sum s of a node's needs becomes
 *     1−(1−s)^dependency, so that a sum below 1 stays below 1; a sum of 1 or more is taken as it stands
 * @param stock on how long stocks last
 * @param onset on the time until a loss is felt
 * @param restoration on the days of restoration
 */
record Strength(double dependency, double stock, double onset, double restoration) {

    /** Factors that hold 90 % either way (assumed). */
    static final double DEPENDENCY_FACTOR = 1.5;

    static final double STOCK_FACTOR = 2;
    static final double ONSET_FACTOR = 2;
    static final double RESTORATION_FACTOR = 2.5;

    /** All drivers as they most likely are. */
    static final Strength LIKELY = new Strength(1, 1, 1, 1);

    /** All drivers at their 95 % bound for the worse. */
    static final Strength STRONG =
            new Strength(DEPENDENCY_FACTOR, 1 / STOCK_FACTOR, 1 / ONSET_FACTOR, RESTORATION_FACTOR);

    /** All drivers at their 5 % bound for the better. */
    static final Strength WEAK =
            new Strength(1 / DEPENDENCY_FACTOR, STOCK_FACTOR, ONSET_FACTOR, 1 / RESTORATION_FACTOR);

    /** Returns the factor on every need of a node whose needs add up to a sum. */
    static double scale(double sum, double dependency) {
        return sum <= 0 || sum >= 1 || dependency == 1 ? 1 : (1 - Math.pow(1 - sum, dependency)) / sum;
    }
}
