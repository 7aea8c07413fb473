package io.spillover.exposure;

import io.spillover.propagation.Ensemble;

/**
 * How the probability of an answer is found: by drawing possible courses of the event.
 *
 * @param courses how many are drawn; 0 gives no probability
 * @param seed the same seed gives the same answer
 * @param dependence how the places of one driver err together
 */
public record Chances(int courses, long seed, Dependence dependence) {

    /** Most courses of one answer. */
    public static final int MOST_COURSES = 100_000;

    /** How the places of one driver err together. */
    public enum Dependence {
        /** All err together, as where one discharge or one wind drives them all; windows are wide. */
        COMONOTONE(1),
        /** Each errs by itself; windows are narrow. */
        INDEPENDENT(0);

        private final double rho;

        Dependence(double rho) {
            this.rho = rho;
        }
    }

    Ensemble ensemble(int threads) {
        return new Ensemble(Math.max(1, courses), seed, dependence.rho, threads);
    }
}
