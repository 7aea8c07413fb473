package io.spillover.exposure;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Claims, stores and activates assessments. A claim is a lease by the database's clock, so one run at a time computes a key. */
public interface Assessments {

    /**
     * Claims a key, or tells what became of it.
     *
     * @param order what shall be assessed
     * @return the assessment; its outcome tells whether the caller may compute it
     */
    Claim claim(Order order);

    /**
     * Stores what an engine found, whole or not at all.
     *
     * @return false if another run took the claim over; then nothing is written
     */
    boolean complete(
            String assessmentId,
            String owner,
            List<Exposure> exposures,
            List<NonExposure> misses,
            List<Remark> remarks);

    /**
     * Makes a complete assessment the answer for its hazard and mirrors it as {@code EXPOSED_TO}; not if the hazard or the network
     * changed since.
     *
     * @param networkVersion the network's version now
     */
    void activate(String assessmentId, String networkVersion);

    /**
     * Tells how far a run is and renews its lease.
     *
     * @return false if it was cancelled or taken over; it stops then
     */
    boolean progress(String assessmentId, String owner, double share);

    /**
     * Cancels the runs of a hazard that are on, wherever they run; they stop at their next look.
     *
     * @return how many
     */
    int cancel(String hazardId);

    /** Gives a claim back after a failure, so that another run may try. */
    void fail(String assessmentId, String owner);

    /** Returns how much is done, 0 to 1, for those of the hazards for which a run is on now. */
    Map<String, Double> running(Collection<String> hazardIds);

    /** Returns the ids of Actual hazards without an active assessment of their revision, the network and any of the engines. */
    List<String> due(String networkVersion, List<String> engines);

    /**
     * What shall be assessed.
     *
     * @param key hash of all that goes in
     * @param chances how its probabilities are found
     * @param owner this run
     */
    record Order(
            String key,
            String hazardId,
            long hazardRevision,
            String networkVersion,
            String engine,
            String parametersHash,
            Chances chances,
            String owner) {}

    /**
     * What became of a claim.
     *
     * @param outcome whose it is
     * @param assessmentId the assessment with this key
     */
    record Claim(Outcome outcome, String assessmentId) {

        /** Whose it is. */
        public enum Outcome {
            /** The caller's, to compute. */
            MINE,
            /** Another run's, which is on. */
            RUNNING,
            /** Nobody's any more: it is complete. */
            COMPLETE
        }
    }
}
