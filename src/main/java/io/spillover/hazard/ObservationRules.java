package io.spillover.hazard;

import static io.spillover.hazard.Bounds.range;

import io.spillover.problem.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an observation must hold so that an answer can go through it. */
final class ObservationRules {

    /** The start of a hazard is rarely known to the hour. */
    private static final Duration EARLIEST = Duration.ofDays(1);
    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private static final double MOST_WITHIN_MIN = Duration.ofDays(30).toMinutes();
    private static final int LONGEST = 2_000;

    private ObservationRules() {}

    static void check(ObservationDraft o, Hazard hazard, Instant now) {
        place(o, SourceRules.onRivers(hazard.mechanism()));
        if (o.at().isBefore(hazard.start().minus(EARLIEST))) {
            throw new InvalidInputException(
                    "at",
                    "What is seen more than a day before the hazard's start, " + hazard.start() + ", is not of it.");
        }
        if (o.at().isAfter(now.plus(AHEAD))) {
            throw new InvalidInputException("at", "The time " + o.at() + " lies in the future.");
        }
        range("withinMin", (double) o.withinMin(), 0, MOST_WITHIN_MIN, "minutes");
        var value = o.value();
        if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException("value", "What was measured must not be negative, and not " + value + ".");
        }
        unit(o, unit(hazard));
        Bounds.text("provenance", o.provenance(), true, LONGEST);
        Bounds.text("note", o.note(), false, LONGEST);
    }

    private static void unit(ObservationDraft o, @Nullable String expected) {
        if (o.unit() != null && !o.unit().equals(expected)) {
            throw new InvalidInputException(
                    "unit", "The unit is \"" + o.unit() + "\", but the hazard's exposures are in " + expected + ".");
        }
    }

    private static void place(ObservationDraft o, boolean onRivers) {
        long places = Stream.of(o.facilityId() != null, o.cityId() != null, o.riverId() != null)
                .filter(given -> given)
                .count();
        if (places != 1) {
            throw new InvalidInputException(
                    "facilityId", "An observation has one place: facilityId, cityId, or riverId with kmToMouth.");
        }
        if ((o.riverId() == null) != (o.kmToMouth() == null)) {
            throw new InvalidInputException("kmToMouth", "riverId and kmToMouth go together.");
        }
        if (o.riverId() != null && !onRivers) {
            throw new InvalidInputException("riverId", "This hazard does not travel on rivers: name a city.");
        }
        range("kmToMouth", o.kmToMouth(), 0, 20_000, "km");
    }

    /** Returns the unit in which the exposures of a hazard are given; null if they have none. */
    static @Nullable String unit(Hazard hazard) {
        var release = hazard.magnitude().release();
        var area = hazard.magnitude().area();
        return switch (hazard.mechanism()) {
            case RIVER_FLOOD -> "m³/s";
            case RIVER_POLLUTANT -> "mg/L";
            case AIRBORNE -> release != null && release.ash() ? null : "mg/m³";
            case EPIDEMIC -> "people";
            case INFRASTRUCTURE, SUPPLY_CHAIN -> "share";
            case FOOTPRINT -> area == null ? null : area.unit();
            case TRIGGERED -> null;
        };
    }
}
