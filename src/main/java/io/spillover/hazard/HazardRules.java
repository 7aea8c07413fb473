package io.spillover.hazard;

import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.time.Instant;

/** What a hazard must hold to be assessed; the same for one that somebody declares and one of a region's folder. */
public final class HazardRules {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_TEXT = 2_000;

    private HazardRules() {}

    static void check(HazardDraft draft) {
        Bounds.text("name", draft.name(), true, LONGEST_TEXT);
        Bounds.text("nameZh", draft.nameZh(), false, LONGEST_TEXT);
        Bounds.text("note", draft.note(), false, LONGEST_TEXT);
        Bounds.time("start", draft.start());
        var source = draft.source();
        SourceRules.check(draft.mechanism(), source, draft.magnitude());
        check(
                draft.mechanism(),
                source.kind(),
                !source.area().isEmpty(),
                draft.start(),
                draft.duration(),
                draft.magnitude());
    }

    static void check(Hazard hazard) {
        Bounds.text("name", hazard.name(), true, LONGEST_TEXT);
        Bounds.text("nameZh", hazard.nameZh(), false, LONGEST_TEXT);
        Bounds.text("note", hazard.note(), false, LONGEST_TEXT);
        var source = hazard.source();
        check(
                hazard.mechanism(),
                source.kind(),
                !source.area().isEmpty(),
                hazard.start(),
                hazard.duration(),
                hazard.magnitude());
    }

    /**
     * Checks what depends on the mechanism.
     *
     * @param mechanism how it travels
     * @param kind what it starts at
     * @param covers whether its area covers places by name
     * @param start when it starts
     * @param duration how long it lasts
     * @param magnitude how big it is
     * @throws InvalidInputException with the field and one sentence if a rule is broken
     */
    public static void check(
            Mechanism mechanism,
            SourceKind kind,
            boolean covers,
            Instant start,
            Duration duration,
            Magnitude magnitude) {
        SourceRules.fits(mechanism, kind);
        Bounds.time("start", start);
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new InvalidInputException("duration", "The duration must lie between 0 and 366 days.");
        }
        MagnitudeRules.check(mechanism, kind, covers, start, duration, magnitude);
    }

    /** Returns whether what travels so must start on a river of the network. */
    public static boolean onRivers(Mechanism mechanism) {
        return SourceRules.onRivers(mechanism);
    }

    /** Returns whether what travels so must start in a city of the network. */
    public static boolean inCities(Mechanism mechanism) {
        return SourceRules.inCities(mechanism);
    }
}
