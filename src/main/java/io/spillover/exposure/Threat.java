package io.spillover.exposure;

import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that could reach a city before anything has happened, and how soon.
 *
 * @param kind what it is
 * @param placeId id of the facility, reservoir or city
 * @param mechanism how it would travel
 * @param earliest from its start to the city's border, 5 % bound
 * @param likely the same, central
 * @param latest the same, 95 % bound
 * @param distanceKm along the river, or as the crow flies; null over links and supplies
 * @param fromDegrees the direction the wind would have to blow from, degrees clockwise from north; null for other mechanisms
 * @param via ids of the rivers or cities it would pass, in order
 */
public record Threat(
        Kind kind,
        String placeId,
        Mechanism mechanism,
        Duration earliest,
        Duration likely,
        Duration latest,
        @Nullable Double distanceKm,
        @Nullable Double fromDegrees,
        List<String> via) {

    /** What threatens. */
    public enum Kind {
        /** A plant that could leak. */
        PLANT,
        /** A dam that could break. */
        RESERVOIR,
        /** A city where an outbreak or an outage could begin. */
        CITY
    }

    /** Takes a copy of the way. */
    public Threat {
        via = List.copyOf(via);
    }
}
