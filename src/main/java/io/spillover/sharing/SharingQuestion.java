package io.spillover.sharing;

import io.spillover.problem.InvalidInputException;
import io.spillover.resource.CityName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for help, and what for.
 *
 * @param hazardId the hazard whose exposed cities need help; null if only a city is asked about
 * @param city the city that needs help; null for all that the hazard exposes
 * @param region only what is held in this region; null for all
 * @param kinds only these kinds, by code or id; empty for all
 * @param asOf when the help is asked for, whole seconds; null lets the hazard decide
 * @param within only what arrives within this time; null for all
 */
public record SharingQuestion(
        @Nullable String hazardId,
        @Nullable CityName city,
        @Nullable String region,
        List<String> kinds,
        @Nullable Instant asOf,
        @Nullable Duration within) {

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** @throws InvalidInputException if neither hazard nor city is named, or a time makes no sense */
    public SharingQuestion {
        kinds = List.copyOf(kinds);
        if (hazardId == null && city == null) {
            throw new InvalidInputException("hazardId", "Name a hazard, a city, or both: hazardId, cityCode.");
        }
        if (within != null && within.isNegative()) {
            throw new InvalidInputException("within", "within is " + within + ", but must not be negative.");
        }
        if (asOf != null) {
            if (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
                throw new InvalidInputException("asOf", "asOf must lie between the years 1000 and 9999.");
            }
            asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
        }
    }
}
