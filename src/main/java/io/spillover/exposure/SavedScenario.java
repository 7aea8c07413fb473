package io.spillover.exposure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that is kept by name, to be asked again.
 *
 * @param id unique: region and code
 * @param region the region it belongs to
 * @param name English name
 * @param nameZh Chinese name
 * @param hazardId the hazard it is about
 * @param changes what is different
 * @param chances how probabilities are found
 * @param savedAt when it was saved last, by the database's clock
 */
public record SavedScenario(
        String id,
        String region,
        String name,
        @Nullable String nameZh,
        String hazardId,
        List<ChangeDraft> changes,
        Chances chances,
        Instant savedAt) {

    /** Takes a copy of the changes. */
    public SavedScenario {
        changes = List.copyOf(changes);
    }
}
