package io.spillover.exposure;

/** Whether what is stored answers for the hazard and the network as they are now. */
public enum AssessmentState {
    /** It does. */
    CURRENT,
    /** The hazard, the network or the method changed since; the stored answer is shown until it is assessed anew. */
    STALE,
    /** It is being assessed now; what is shown, if anything, is the answer before. */
    RUNNING,
    /** It was never assessed. */
    NONE
}
