package io.spillover.resource;

import io.spillover.problem.InvalidInputException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a declared resource must hold; each rule has its sentence. */
final class DraftRules {

    /** More of anything than a country has; a larger figure is a slip of the keyboard. */
    static final double MOST = 1e12;

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_TEXT = 500;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}:[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private DraftRules() {}

    static void check(ResourceDraft draft) {
        if (draft.type() < 1 || draft.type() > 4) {
            throw refused("type", "type is " + draft.type() + ", but must be from 1 (most capable) to 4.");
        }
        range("quantity", draft.quantity(), MOST);
        range("reserveShare", draft.reserveShare(), 1);
        range("reservePer1000", draft.reservePer1000(), MOST);
        if (draft.readiness().isNegative() || draft.readiness().compareTo(LONGEST) > 0) {
            throw refused("readiness", "readiness must be from 0 to 366 days.");
        }
        text("name", draft.name());
        text("nameZh", draft.nameZh());
        text("source", draft.source());
        if (draft.expectedRevision() != null && draft.expectedRevision() < 0) {
            throw refused("expectedRevision", "expectedRevision must be 0 or more.");
        }
    }

    /** Checks the form of an id and that it lies in the holder's region. */
    static void checkId(String id, String region) {
        if (!ID.matcher(id).matches()) {
            throw refused(
                    "id",
                    "id must be a region, a colon, and a code of letters, digits, dots, hyphens and underscores.");
        }
        if (!id.startsWith(region + ":")) {
            throw refused("id", "id is \"" + id + "\", but the holder is in the region " + region + ".");
        }
    }

    private static void range(String field, @Nullable Double value, double most) {
        if (value != null && !(value >= 0 && value <= most)) {
            throw refused(field, field + " is " + value + ", but must be from 0 to " + (long) most + ".");
        }
    }

    private static void text(String field, @Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > LONGEST_TEXT)) {
            throw refused(field, field + " must have from 1 to " + LONGEST_TEXT + " characters.");
        }
    }

    static InvalidInputException refused(String field, String message) {
        return new InvalidInputException("input." + field, message);
    }
}
