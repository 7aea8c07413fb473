package io.spillover.hazard;

import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a hazard must hold to be assessed. */
final class HazardRules {

    private static final Set<Mechanism> KNOWN = Set.of(Mechanism.RIVER_FLOOD, Mechanism.RIVER_POLLUTANT);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");
    private static final int LONGEST_TEXT = 2_000;

    private HazardRules() {}

    static void check(HazardDraft draft) {
        text("name", draft.name(), true);
        text("nameZh", draft.nameZh(), false);
        text("note", draft.note(), false);
        source(draft.source());
        start(draft.start());
        numbers(draft.mechanism(), draft.duration(), draft.magnitude());
    }

    static void check(Hazard hazard) {
        text("name", hazard.name(), true);
        text("nameZh", hazard.nameZh(), false);
        text("note", hazard.note(), false);
        start(hazard.start());
        numbers(hazard.mechanism(), hazard.duration(), hazard.magnitude());
    }

    private static void source(HazardSource source) {
        switch (source.kind()) {
            case RIVER_POINT -> {
                if (source.riverId() == null || source.kmToMouth() == null) {
                    throw new InvalidInputException("source", "A river point needs both riverId and kmToMouth.");
                }
                range("source.kmToMouth", source.kmToMouth(), 0, 20_000, "km");
            }
            case AREA -> {
                if (source.area().isEmpty()) {
                    throw new InvalidInputException("source.area", "An area needs at least one city or reach.");
                }
                source.area().forEach(c -> range("source.area.share", c.share(), 0, 1, ""));
            }
            case CITY, RESERVOIR, FACILITY -> {
                if (source.placeId() == null) {
                    throw new InvalidInputException(
                            "source.placeId", "A source of kind " + source.kind() + " needs the id of its place.");
                }
            }
        }
    }

    private static void start(Instant start) {
        if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
            throw new InvalidInputException("start", "start is " + start + ", but must lie in the years 1000 to 9000.");
        }
    }

    private static void numbers(Mechanism mechanism, Duration duration, Magnitude m) {
        if (!KNOWN.contains(mechanism)) {
            throw new InvalidInputException(
                    "mechanism",
                    "Hazards that travel as " + mechanism
                            + " cannot be assessed yet; RIVER_FLOOD and RIVER_POLLUTANT can.");
        }
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new InvalidInputException("duration", "The duration must lie between 0 and 366 days.");
        }
        range("magnitude.peakDischargeM3PerS", m.peakDischargeM3PerS(), 1e-3, 1e6, "m³/s");
        range("magnitude.sourceDischargeM3PerS", m.sourceDischargeM3PerS(), 1e-3, 1e6, "m³/s");
        range("magnitude.massKg", m.massKg(), 1e-6, 1e12, "kg");
        range("magnitude.limitMgPerL", m.limitMgPerL(), 1e-12, 1e6, "mg/L");
        range("magnitude.decayPerDay", m.decayPerDay(), 0, 1e3, "per day");
        if (mechanism == Mechanism.RIVER_POLLUTANT && m.massKg() == null) {
            throw new InvalidInputException("magnitude.massKg", "A spill needs the mass that was released, in kg.");
        }
        if (mechanism == Mechanism.RIVER_POLLUTANT && m.limitMgPerL() == null) {
            throw new InvalidInputException(
                    "magnitude.limitMgPerL", "A spill needs the concentration from which it counts, in mg/L.");
        }
    }

    private static void range(String field, @Nullable Double value, double min, double max, String unit) {
        if (value != null && !(value >= min && value <= max)) {
            throw new InvalidInputException(
                    field, field + " is " + value + ", but must lie between " + min + " and " + max + " " + unit + ".");
        }
    }

    private static void text(String field, @Nullable String value, boolean required) {
        if (required && (value == null || value.isBlank())) {
            throw new InvalidInputException(field, field + " must not be empty.");
        }
        if (value != null && value.length() > LONGEST_TEXT) {
            throw new InvalidInputException(
                    field, field + " has " + value.length() + " characters, at most " + LONGEST_TEXT + " are taken.");
        }
    }
}
