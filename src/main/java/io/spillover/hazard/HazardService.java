package io.spillover.hazard;

import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Declares, changes and ends hazards, and tells the rooms above about it. */
@Service
public class HazardService {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE.withZone(ZoneOffset.UTC);
    private static final int SUFFIX = 6;

    private final Hazards hazards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HazardService(Hazards hazards, ApplicationEventPublisher events, Clock clock) {
        this.hazards = hazards;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Declares a hazard; its exposures are assessed before this returns, or its state says that they are not.
     *
     * @throws InvalidInputException if a field breaks a rule or the source is unknown
     * @throws ConflictException if the region has a hazard with this code
     */
    public Hazard declare(HazardDraft draft) {
        HazardRules.check(draft);
        typed(draft.typeCode());
        var hazard = hazards.insert(draft, code(draft));
        events.publishEvent(new HazardChanged(hazard.id()));
        return hazard;
    }

    /**
     * Changes a hazard; its exposures are assessed anew before this returns.
     *
     * @throws NotFoundException if there is no such hazard
     * @throws ConflictException if it has another revision than the caller saw, or has ended
     */
    public Hazard update(String id, HazardChange change) {
        var old = hazards.get(id);
        if (old.endedAt() != null) {
            throw new ConflictException("The hazard \"" + old.name() + "\" has ended and cannot be changed.");
        }
        var expected = change.expectedRevision();
        if (expected != null && expected != old.revision()) {
            throw new ConflictException(
                    "The hazard has revision " + old.revision() + " by now, you saw " + expected + ": read it again.");
        }
        var merged = merged(old, change);
        HazardRules.check(merged);
        var hazard = hazards.replace(merged);
        events.publishEvent(new HazardChanged(id));
        return hazard;
    }

    /**
     * Ends a hazard; ending it again changes nothing.
     *
     * @throws NotFoundException if there is no such hazard
     */
    public Hazard end(String id) {
        var old = hazards.get(id);
        var hazard = old.endedAt() != null ? old : hazards.end(id, clock.instant());
        events.publishEvent(new HazardChanged(id));
        return hazard;
    }

    private void typed(String code) {
        if (!hazards.types(List.of(code)).containsKey(code)) {
            throw new InvalidInputException("typeCode", "There is no hazard type with the code \"" + code + "\".");
        }
    }

    private static String code(HazardDraft draft) {
        var given = draft.code();
        if (given == null) {
            var words = draft.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            var stem = words.substring(0, Math.min(40, words.length())).replaceAll("^-+|-+$", "");
            return (stem.isEmpty() ? "hazard" : stem) + "-" + DAY.format(draft.start()) + "-"
                    + UUID.randomUUID().toString().substring(0, SUFFIX);
        }
        if (!CODE.matcher(given).matches()) {
            throw new InvalidInputException(
                    "code",
                    "The code \"" + given
                            + "\" must be of letters, digits, dots, hyphens and underscores, at most 80.");
        }
        return given;
    }

    private static Hazard merged(Hazard h, HazardChange c) {
        return new Hazard(
                h.id(),
                h.region(),
                h.code(),
                Optional.ofNullable(c.name()).orElse(h.name()),
                or(c.nameZh(), h.nameZh()),
                h.typeCode(),
                h.category(),
                h.mechanism(),
                Optional.ofNullable(c.status()).orElse(h.status()),
                h.revision(),
                h.source(),
                Optional.ofNullable(c.start()).orElse(h.start()),
                Optional.ofNullable(c.duration()).orElse(h.duration()),
                h.endedAt(),
                h.magnitude().with(c.magnitude()),
                or(c.note(), h.note()),
                h.noteZh(),
                h.quality(),
                h.provenance());
    }

    private static <T> @Nullable T or(@Nullable T changed, @Nullable T old) {
        return changed == null ? old : changed;
    }
}
