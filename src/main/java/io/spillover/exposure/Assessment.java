package io.spillover.exposure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One immutable run that computed exposures.
 *
 * @param id unique
 * @param hazardId the hazard
 * @param hazardRevision the hazard's revision it used
 * @param networkVersion the network's version it used
 * @param engine name and version of the engine
 * @param parametersHash hash of everything else that went in
 * @param status whether it is done
 * @param startedAt when it began, by the database's clock
 * @param completedAt when it was stored, by the database's clock
 * @param remarks assumptions and caveats
 * @param exposed how many cities it found exposed
 * @param progress how much of a running one is done, 0 to 1
 * @param chances how its probabilities were found; null where none were
 */
public record Assessment(
        String id,
        String hazardId,
        long hazardRevision,
        String networkVersion,
        String engine,
        String parametersHash,
        Status status,
        Instant startedAt,
        @Nullable Instant completedAt,
        List<Remark> remarks,
        long exposed,
        double progress,
        @Nullable Chances chances) {

    /** Whether an assessment is done. */
    public enum Status {
        RUNNING,
        COMPLETE,
        FAILED,
        CANCELLED
    }

    /** Takes a copy of the remarks. */
    public Assessment {
        remarks = List.copyOf(remarks);
    }
}
