package io.spillover.sharing;

import io.spillover.exposure.Exposure;
import io.spillover.hazard.Hazard;
import io.spillover.problem.InvalidInputException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment the help is asked for: as given; else that of the page before; else now while the hazard is going on (from its
 * start to the last likely end of its exposures); else its start, so that a past or a future hazard is answered for its own
 * time.
 *
 * @param asOf the moment, whole seconds
 * @param rule how it was chosen
 */
record Moment(Instant asOf, AsOfRule rule) {

    static Moment choose(
            @Nullable Instant given,
            Optional<Rank> after,
            @Nullable Hazard hazard,
            Collection<Exposure> exposures,
            Instant clock) {
        var paged = after.map(Rank::asOf);
        if (given != null) {
            if (paged.isPresent() && !paged.get().equals(given)) {
                throw new InvalidInputException(
                        "after", "after belongs to an answer for " + paged.get() + ", but asOf is " + given + ".");
            }
            return new Moment(given, AsOfRule.GIVEN);
        }
        var now = paged.orElse(clock.truncatedTo(ChronoUnit.SECONDS));
        if (hazard == null) {
            return new Moment(now, AsOfRule.NOW);
        }
        var start = hazard.start().truncatedTo(ChronoUnit.SECONDS);
        if (paged.isPresent()) {
            return new Moment(now, now.equals(start) ? AsOfRule.HAZARD_START : AsOfRule.NOW);
        }
        var last = exposures.stream()
                .map(exposure -> exposure.arrival().end().likely())
                .max(Comparator.naturalOrder())
                .orElse(hazard.start().plus(hazard.duration()));
        boolean going = hazard.endedAt() == null && !now.isBefore(start) && !now.isAfter(last);
        return going ? new Moment(now, AsOfRule.NOW) : new Moment(start, AsOfRule.HAZARD_START);
    }
}
