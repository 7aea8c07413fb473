package io.spillover.sharing;

import io.spillover.hazard.Hazard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what can be shared.
 *
 * @param rows up to one row more than the page, which tells whether another page follows
 * @param asOf when the help is asked for
 * @param asOfRule how that moment was chosen
 * @param hazard the hazard asked about; null for a city alone
 * @param receiverCount how many cities need help
 * @param total how many resources can be shared, on all pages
 * @param withheld how many cities keep everything because they are exposed themselves
 * @param notes what the answer rests on
 */
public record SharingAnswer(
        List<Shareable> rows,
        Instant asOf,
        AsOfRule asOfRule,
        @Nullable Hazard hazard,
        int receiverCount,
        int total,
        int withheld,
        List<SharingNote> notes) {

    /** Takes copies of the lists. */
    public SharingAnswer {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
