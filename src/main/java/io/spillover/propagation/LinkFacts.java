package io.spillover.propagation;

/**
 * A transport link between two cities, usable both ways, as it is handed to {@link World.Builder}.
 *
 * @param key unique
 * @param fromCityId one end
 * @param toCityId the other end
 * @param mode by what it is travelled
 * @param km length
 * @param durationS travel time in s
 * @param travellersPerDay people who travel it one way on a day, NaN if unknown
 * @param firstYear year from which it can be used, 0 if unknown
 */
public record LinkFacts(
        String key,
        String fromCityId,
        String toCityId,
        Mode mode,
        double km,
        double durationS,
        double travellersPerDay,
        int firstYear) {

    /** By what a link is travelled. */
    public enum Mode {
        /** By road. */
        ROAD,
        /** By rail. */
        RAIL,
        /** By ferry. */
        FERRY,
        /** By air. */
        AIR
    }
}
