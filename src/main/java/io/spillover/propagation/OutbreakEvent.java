package io.spillover.propagation;

import java.util.List;

/**
 * An infection that begins in cities.
 *
 * @param seeds where, with how many infectious people
 * @param disease how it spreads among people
 * @param method how it is computed
 * @param durationS how long the source stays infectious by itself; 0 as for every outbreak that goes on alone
 */
public record OutbreakEvent(List<Seed> seeds, Disease disease, Method method, double durationS) implements Event {

    /** @throws IllegalArgumentException if there is no seed, or the duration is impossible */
    public OutbreakEvent {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("An outbreak needs a city where it begins");
        }
        if (!(durationS >= 0) || Double.isInfinite(durationS)) {
            throw new IllegalArgumentException("Not a duration: " + durationS + " s");
        }
    }

    /**
     * A city where it begins.
     *
     * @param city index of the city
     * @param infectious people who are infectious at the start
     */
    public record Seed(int city, double infectious) {

        /** @throws IllegalArgumentException if it is impossible */
        public Seed {
            if (city < 0 || !(infectious > 0) || Double.isInfinite(infectious)) {
                throw new IllegalArgumentException(
                        "Not a seed: city " + city + ", " + infectious + " infectious people");
            }
        }
    }

    /**
     * How it spreads.
     *
     * @param transmissionPerDay β, people one infectious person infects on a day where all can be infected
     * @param recoveryPerDay γ, one over the days a person is infectious
     * @param onsetPerDay σ, one over the days from infection to being infectious; infinite without such days
     */
    public record Disease(double transmissionPerDay, double recoveryPerDay, double onsetPerDay) {

        /** @throws IllegalArgumentException if a rate is impossible */
        public Disease {
            if (!(transmissionPerDay > 0 && recoveryPerDay > 0 && onsetPerDay > 0)
                    || Double.isInfinite(transmissionPerDay)
                    || Double.isInfinite(recoveryPerDay)) {
                throw new IllegalArgumentException("Not a disease: transmission " + transmissionPerDay + ", recovery "
                        + recoveryPerDay + ", onset " + onsetPerDay + " a day");
            }
        }
    }

    /** How an outbreak is computed. */
    public enum Method {
        /** By effective distance: one search, days and the way. */
        EFFECTIVE_DISTANCE,
        /** By a metapopulation SEIR model: the whole course in every city. */
        SEIR
    }
}
