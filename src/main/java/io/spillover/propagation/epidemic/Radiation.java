package io.spillover.propagation.epidemic;

/**
 * The radiation model of travel: where people of a city go, from nothing but populations and distances. p_ij = m_i·n_j / ((m_i +
 * s_ij)(m_i + n_j + s_ij)), s_ij the people nearer to i than j, both ends left out (Simini, González, Maritan, Barabási 2012). Over
 * a finite world the shares of a city add to 1 − m_i/M, so they are divided by that (Masucci, Serras, Johansson, Batty 2013).
 *
 * <p>Made from commuting and migration; borders, islands and price are not in it, and single flows are within a factor of several.
 */
final class Radiation {

    private Radiation() {}

    /** Returns p_ij before it is divided. */
    static double raw(double own, double there, double between) {
        return own * there / ((own + between) * (own + there + between));
    }

    /**
     * Writes the shares of the travellers of a city, adding to 1 over all others.
     *
     * @param origin the city
     * @param people of each city, above 0
     * @param total of all people
     * @param byDistance the other cities, nearest first
     * @param count how many of them
     * @param shares by city, overwritten for the others
     */
    static void shares(int origin, double[] people, double total, int[] byDistance, int count, double[] shares) {
        double own = people[origin];
        double sum = 1 - own / total;
        double between = 0;
        for (int k = 0; k < count; k++) {
            int j = byDistance[k];
            shares[j] = raw(own, people[j], between) / sum;
            between += people[j];
        }
    }
}
