package io.spillover.exposure;

import java.util.Collection;
import java.util.List;
import java.util.Set;

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

    /** Gives a claim back after a failure, so that another run may try. */
    void fail(String assessmentId, String owner);

    /** Returns those of the hazards for which a run is on now. */
    Set<String> running(Collection<String> hazardIds);

    /** Returns the ids of Actual hazards without an active assessment of their revision, the network and any of the engines. */
    List<String> due(String networkVersion, List<String> engines);

    /**
     * What shall be assessed.
     *
     * @param key hash of all that goes in
     * @param owner this run
     */
    record Order(
            String key,
            String hazardId,
            long hazardRevision,
            String networkVersion,
            String engine,
            String parametersHash,
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
