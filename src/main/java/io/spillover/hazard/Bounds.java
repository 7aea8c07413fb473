package io.spillover.hazard;

import io.spillover.problem.InvalidInputException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences that refuse a field: missing, out of range, too long. */
final class Bounds {

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private Bounds() {}

    static void range(String field, @Nullable Double value, double min, double max, String unit) {
        if (value != null && !(value >= min && value <= max)) {
            throw new InvalidInputException(
                    field,
                    (field + " is " + value + ", but must lie between " + min + " and " + max + " " + unit).strip()
                            + ".");
        }
    }

    static void must(String field, @Nullable Object value, String sentence) {
        if (value == null) {
            throw new InvalidInputException(field, sentence);
        }
    }

    static void text(String field, @Nullable String value, boolean required, int longest) {
        if (required && (value == null || value.isBlank())) {
            throw new InvalidInputException(field, field + " must not be empty.");
        }
        if (value != null && value.length() > longest) {
            throw new InvalidInputException(
                    field, field + " has " + value.length() + " characters, at most " + longest + " are taken.");
        }
    }

    static void time(String field, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw new InvalidInputException(field, field + " is " + time + ", but must lie in the years 1000 to 9000.");
        }
    }

    static void notBefore(String field, @Nullable Instant time, Instant bound, String what) {
        time(field, time);
        if (time != null && time.isBefore(bound)) {
            throw new InvalidInputException(
                    field, field + " is " + time + ", but must not lie before " + what + ", " + bound + ".");
        }
    }

    static void atMost(String field, List<?> list, int most) {
        if (list.size() > most) {
            throw new InvalidInputException(
                    field, field + " has " + list.size() + " entries, at most " + most + " are taken.");
        }
    }
}
