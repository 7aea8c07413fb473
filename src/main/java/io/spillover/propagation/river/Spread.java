package io.spillover.propagation.river;

/** Constants of a 90 % interval. */
public final class Spread {

    /** The 95 % point of the normal distribution. */
    public static final double Z_95 = 1.6448536269514722;

    private Spread() {}

    /** Returns the standard deviation of a logarithm from the factor that holds 90 % either way. */
    public static double sigmaOfFactor(double factor) {
        return Math.log(factor) / Z_95;
    }
}
