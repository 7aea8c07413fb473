package io.spillover.hazard;

import org.jspecify.annotations.Nullable;

/**
 * An infection that begins at the source.
 *
 * @param infectious people who are infectious at the start, shared by the cities of an area by what of them it covers
 * @param r0 people one infectious person infects in all where everybody can be infected; null if the transmission is given
 * @param transmissionPerDay people one infectious person infects on a day where everybody can be infected; null if {@code r0}
 *     is given
 * @param infectiousDays days a person is infectious
 * @param latentDays days from infection to being infectious; null for none
 * @param method how it is computed; null by effective distance
 */
public record Outbreak(
        double infectious,
        @Nullable Double r0,
        @Nullable Double transmissionPerDay,
        double infectiousDays,
        @Nullable Double latentDays,
        @Nullable Method method) {

    /** How an outbreak is computed. */
    public enum Method {
        /** By effective distance: days and the way. */
        EFFECTIVE_DISTANCE,
        /** By a metapopulation model: the whole course in every city. */
        SEIR
    }
}
