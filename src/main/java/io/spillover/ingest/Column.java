package io.spillover.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a seed file and the rules of its values.
 *
 * @param name the header's word
 * @param kind how a value is read
 * @param required whether it must not be empty
 * @param min smallest number allowed
 * @param max largest number allowed
 * @param allowed the words allowed, empty for any
 * @param references the file whose key the value must be, or null
 * @param omissible whether a header may leave the column out
 */
record Column(
        String name,
        Kind kind,
        boolean required,
        double min,
        double max,
        List<String> allowed,
        @Nullable String references,
        boolean omissible) {

    enum Kind {
        TEXT,
        NUMBER,
        INTEGER,
        FLAG,
        TIME,
        DATE,
        LIST
    }

    /** A value that breaks a rule of its column. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final ImportRule rule;

        Broken(ImportRule rule, String message) {
            super(message, null, false, false);
            this.rule = rule;
        }

        ImportRule rule() {
            return rule;
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    static Column of(String name, Kind kind) {
        return new Column(
                name, kind, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), null, false);
    }

    Column must() {
        return new Column(name, kind, true, min, max, allowed, references, omissible);
    }

    Column within(double from, double to) {
        return new Column(name, kind, required, from, to, allowed, references, omissible);
    }

    Column oneOf(String... words) {
        return new Column(name, kind, required, min, max, List.of(words), references, omissible);
    }

    Column in(String file) {
        return new Column(name, kind, required, min, max, allowed, file, omissible);
    }

    Column orLeftOut() {
        return new Column(name, kind, required, min, max, allowed, references, true);
    }

    /** Reads a field: null for an empty one, else a String, Double, Long, Boolean, OffsetDateTime, LocalDate or List. */
    @Nullable Object parse(String field) throws Broken {
        var text = field.strip();
        if (text.isEmpty()) {
            if (required) {
                throw new Broken(ImportRule.REQUIRED, "must not be empty");
            }
            return null;
        }
        return switch (kind) {
            case TEXT -> word(text);
            case LIST -> words(text);
            case NUMBER -> number(text);
            case INTEGER -> whole(text);
            case FLAG -> flag(text);
            case TIME -> time(text);
            case DATE -> date(text);
        };
    }

    private String word(String text) throws Broken {
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            throw new Broken(ImportRule.NOT_ALLOWED, "must be one of " + String.join(", ", allowed));
        }
        return text;
    }

    private List<String> words(String text) throws Broken {
        var words = List.of(text.split("\\s*;\\s*"));
        for (var word : words) {
            word(word);
        }
        return words;
    }

    private double number(String text) throws Broken {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Broken(ImportRule.NOT_A_NUMBER, "must be a number");
        }
        if (!(value >= min && value <= max) || Double.isInfinite(value)) {
            throw new Broken(ImportRule.OUT_OF_RANGE, "must lie between " + shown(min) + " and " + shown(max));
        }
        return value;
    }

    private long whole(String text) throws Broken {
        double value = number(text);
        if (value != Math.rint(value)) {
            throw new Broken(ImportRule.NOT_A_NUMBER, "must be a whole number");
        }
        return (long) value;
    }

    private static boolean flag(String text) throws Broken {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Broken(ImportRule.NOT_ALLOWED, "must be yes or no");
        };
    }

    private static OffsetDateTime time(String text) throws Broken {
        try {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Broken(
                    ImportRule.NOT_A_TIME, "must be an ISO 8601 time with an offset, as 2005-11-13T13:45:00+08:00");
        }
    }

    private static LocalDate date(String text) throws Broken {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Broken(ImportRule.NOT_A_TIME, "must be an ISO 8601 date, as 2016-02-01");
        }
    }

    private static String shown(double bound) {
        if (Double.isInfinite(bound)) {
            return bound < 0 ? "minus infinity" : "infinity";
        }
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
